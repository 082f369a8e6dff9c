import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'

const inputs = [
  '{app,db,emails}/**/*.{ts,tsx,json,scss}',
  'public/**/*.*',
  'project.inlang/settings.json',
  '{vite,react-router}.config.ts',
  'package-lock.json',
]
const mark = 'build/inputs.sha256'

/** Builds the portal unless what it is built from is what the last build was built from. */
export async function buildWhenChanged() {
  const hash = hashOfInputs()
  if (lastBuilt() === hash) return
  console.log('Building Minka; this takes about a minute the first time.')
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(mark, hash)
}

function hashOfInputs() {
  const hash = createHash('sha256')
  const files = globSync(inputs, { exclude: ['app/messages/compiled/**'] }).sort()
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function lastBuilt() {
  try {
    return readFileSync(mark, 'utf8')
  } catch {
    return undefined
  }
}
