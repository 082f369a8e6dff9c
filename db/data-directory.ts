import fs from 'node:fs'
import path from 'node:path'

/** Thrown to the operator: one sentence that says what to do. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

/** Makes the directory where there is none; refuses one that this process may not write to, by the name of its setting. */
export function makeWritable(directory: string, setting: string) {
  try {
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
    fs.accessSync(directory, fs.constants.W_OK)
  } catch {
    throw new OperatorError(
      `${setting} must name a directory that Minka may write to, and ${directory} is not one.`,
    )
  }
}

/**
 * Takes the directory for this process and returns what gives it back. Two processes in one embedded database destroy
 * it silently, so the second is refused; a lock left by a process that is gone is taken over.
 */
export function lockDataDirectory(directory: string): () => void {
  if (directory.startsWith('memory://')) return () => undefined
  makeWritable(directory, 'DATA_DIR')
  const file = path.join(directory, '..', `${path.basename(directory)}.lock`)
  takeLock(file, directory)
  return () => {
    fs.rmSync(file, { force: true })
  }
}

function takeLock(file: string, directory: string) {
  const mine = `${process.pid} ${startOf(process.pid)}`
  try {
    fs.writeFileSync(file, mine, { flag: 'wx' })
  } catch {
    const [pid = '', started = ''] = fs.readFileSync(file, 'utf8').split(' ')
    if (isRunning(Number(pid), started)) {
      throw new OperatorError(
        `The data in ${directory} is in use by process ${pid}; stop it first, or set DATABASE_URL to share one PostgreSQL.`,
      )
    }
    removeStale(file, `${pid} ${started}`)
    takeLock(file, directory)
  }
}

/** Renames before removing, so that of two processes that find the same stale lock neither removes the other's new one. */
function removeStale(file: string, content: string) {
  const aside = `${file}.${process.pid}`
  try {
    fs.renameSync(file, aside)
  } catch {
    return
  }
  if (fs.readFileSync(aside, 'utf8') !== content) fs.linkSync(aside, file)
  fs.rmSync(aside, { force: true })
}

function isRunning(pid: number, started: string) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return startOf(pid) === started
}

/** When the process began, where the system tells, so that a reused process id is not taken for the holder. */
function startOf(pid: number): string {
  try {
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[19] ?? ''
  } catch {
    return ''
  }
}
