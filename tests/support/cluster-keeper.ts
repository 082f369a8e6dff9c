import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { freePort } from './free-port.ts'
import { type Binaries, binariesOfNpm, binariesOfThisMachine } from './postgres-binaries.ts'

/**
 * Keeps a throwaway PostgreSQL cluster for as long as its standard input is open. Whoever started it may end in any
 * way, killed included: the pipe closes, and the cluster is stopped and removed.
 */
const account = process.getuid?.() === 0 ? accountForServer() : undefined
const home = mkdtempSync(join(reachableFolder(), 'minka-tests-'))
if (account) chownSync(home, account.uid, account.gid)
chmodSync(home, 0o711)

try {
  const { folder, which } = chosenBinaries()
  createCluster(folder)
  askOnePersonForAPassword()
  const port = await startServer(folder)
  say({ url: `postgres://minka@127.0.0.1:${port}/postgres`, which })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => process.stdin.destroy())
  process.stdin.resume()
  await new Promise((resolve) => process.stdin.once('close', resolve))
  run(folder, 'pg_ctl', ['stop', '-D', join(home, 'data'), '-m', 'immediate', '-w'])
} catch (error) {
  say({ failure: error instanceof Error ? error.message : String(error) })
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}

function chosenBinaries(): Binaries {
  const wanted = process.env['TEST_POSTGRES'] === 'npm' ? undefined : binariesOfThisMachine()
  return wanted ?? binariesOfNpm(home)
}

/** Not every system knows the locale `C.UTF-8`. */
function createCluster(folder: string) {
  const options = ['-D', join(home, 'data'), '-U', 'minka', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  const problem = run(folder, 'initdb', [...options, '--locale=C.UTF-8'])
  if (problem === '') return
  rmSync(join(home, 'data'), { recursive: true, force: true })
  if (run(folder, 'initdb', [...options, '--no-locale']) !== '') throw new Error(`initdb failed: ${problem}`)
}

/** Everybody else is trusted, since only this machine reaches the cluster. */
function askOnePersonForAPassword() {
  const file = join(home, 'data', 'pg_hba.conf')
  writeFileSync(file, `host all minka_stranger all scram-sha-256\n${readFileSync(file, 'utf8')}`)
}

async function startServer(folder: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const options = [
      `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='${home}' -c max_connections=200`,
      '-c fsync=off -c synchronous_commit=off -c full_page_writes=off',
    ].join(' ')
    const log = join(home, 'data', 'server.log')
    const problem = run(folder, 'pg_ctl', ['start', '-D', join(home, 'data'), '-w', '-l', log, '-o', options])
    if (problem === '') return port
    if (attempt === 3) throw new Error(`pg_ctl start failed: ${problem}`)
  }
}

/** Empty when the command succeeded, else what it said. */
function run(folder: string, command: string, args: string[]): string {
  const { status, stderr, stdout, error } = spawnSync(join(folder, command), args, {
    ...account,
    cwd: home,
    encoding: 'utf8',
    // The server outlives `pg_ctl` and would hold a pipe open.
    stdio: command === 'pg_ctl' ? ['ignore', 'ignore', 'ignore'] : 'pipe',
  })
  if (status === 0) return ''
  return [error?.message, stdout, stderr].filter((it) => it).join('\n') || `${command} ended with ${status}`
}

/** PostgreSQL refuses to run as root, so root borrows the account of another. */
function accountForServer() {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || NaN),
    )
    if (uid && gid) return { uid, gid }
  }
  say({
    failure: 'PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as.',
  })
  return process.exit(1)
}

/** The temporary folder, or `/tmp` when only root can enter the former. */
function reachableFolder(): string {
  for (let folder = tmpdir(); account && folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return '/tmp'
  }
  return tmpdir()
}

function say(message: object) {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}
