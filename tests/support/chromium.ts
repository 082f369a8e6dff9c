import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { chromium } from '@playwright/test'

/** The shell is the same browser without windows of its own: a page costs two thirds of the time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const asRoot = process.getuid?.() === 0

type Browser = { path: string; which: string }

/** Known to the workers, which start after the set-up. */
export const chromiumPath = process.env['MINKA_TEST_CHROMIUM']

/** A frame made anew for each document costs two fifths of a page; the others a test does not want either. */
const unwanted = ['RenderDocument', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'PaintHolding']

/** What a container needs: root has no sandbox, and a test wants no traffic of the browser's own and no second process to draw. */
export const chromiumFlags = [
  ...(asRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${unwanted.join()}`,
  // No page of a test lives long enough to pay for what makes its scripts faster.
  '--js-flags=--no-opt,--no-maglev',
]

/** Global set-up of Playwright: finds a Chromium that starts, installs one if there is none, and says which. */
export default function chromiumForTests() {
  const found = ofThisMachine() ?? ofPlaywright() ?? installedByPlaywright() ?? installedByDebian()
  if (!found)
    throw new Error('No Chromium: install one, or run `npx playwright install --with-deps chromium`.')
  process.stdout.write(`• Chromium: ${found.which} (${found.path})\n`)
  process.env['MINKA_TEST_CHROMIUM'] = found.path
}

function ofThisMachine(): Browser | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((it) => it !== '')
  const path = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(starts)
  return path === undefined ? undefined : { path, which: 'the one of this machine' }
}

function ofPlaywright(): Browser | undefined {
  const path = chromium.executablePath()
  return starts(path) ? { path, which: 'the one Playwright keeps' } : undefined
}

function installedByPlaywright(): Browser | undefined {
  const done = run('npx', ['playwright', 'install', 'chromium']) && starts(chromium.executablePath())
  return done ? { path: chromium.executablePath(), which: 'installed now by Playwright' } : undefined
}

function installedByDebian(): Browser | undefined {
  if (!asRoot || !existsSync('/etc/debian_version')) return undefined
  run('apt-get', ['update'])
  for (const name of names.slice(0, 2)) {
    const path = `/usr/bin/${name}`
    if (run('apt-get', ['install', '-y', '--no-install-recommends', name]) && starts(path))
      return { path, which: `the Debian package ${name}, installed now` }
  }
  return undefined
}

/** A file may be there and still lack a library, or be a stub that asks for a snap. */
function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return (
    spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 }).status === 0
  )
}
