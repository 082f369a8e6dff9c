import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const commands = join(import.meta.dirname, '..', '..', 'commands')

type Wishes = { env?: Record<string, string>; args?: string[]; cwd?: string }

/** Runs a command of an operator to its end: how it ended, and all that it said. */
export function runsCommand(name: string, { env, args = [], cwd }: Wishes) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(commands, name), ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { status, said: (stdout + stderr).trim() }
}
