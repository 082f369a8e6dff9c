import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'

const inputs = [
  '{app,db,emails}/**/*.{ts,tsx,json,scss}',
  'public/**/*.*',
  'project.inlang/settings.json',
  '{vite,react-router}.config.ts',
  'package-lock.json',
]
const mark = 'build/inputs'

/** Builds the portal unless what it is built from stands as it stood at the last build. */
export async function buildWhenChanged() {
  const state = stateOfInputs()
  if (lastBuilt() === state) return
  console.log('Building Minka; this takes about a minute the first time.')
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(mark, state)
}

function stateOfInputs() {
  const hash = createHash('sha256')
  for (const file of globSync(inputs, { exclude: ['app/messages/compiled/**'] }).sort()) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file}\0${size} ${mtimeMs}\0`)
  }
  return hash.digest('hex')
}

function lastBuilt() {
  try {
    return readFileSync(mark, 'utf8')
  } catch {
    return undefined
  }
}
