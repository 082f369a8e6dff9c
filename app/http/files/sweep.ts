import { readdir, rm, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'

import { unfinishedHours } from '#app/domain/upload.ts'

import { arrivingFolder } from './files.ts'

const everyHour = 3_600_000

/** Throws away what began to arrive on this machine and did not go on for as long as it may. Answers how many files those were. */
export async function sweepArriving(now: Date): Promise<number> {
  return sweepFolder(await arrivingFolder(), now.getTime() - unfinishedHours * 3_600_000)
}

/** Sweeps now and every hour. `stop` resolves after the round under way. */
export function startSweeping(report: (error: unknown) => void): { stop: () => Promise<void> } {
  let round = Promise.resolve()
  const tick = () => {
    round = round.then(async () => {
      await sweepArriving(new Date()).catch(report)
    })
  }
  tick()
  const timer = setInterval(tick, everyHour)
  return {
    stop: async () => {
      clearInterval(timer)
      await round
    },
  }
}

async function sweepFolder(folder: string, before: number): Promise<number> {
  let swept = 0
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      swept += await sweepFolder(full, before)
      // One that is not empty stays.
      await rmdir(full).catch(() => undefined)
    } else if (await isOlder(full, before)) {
      await rm(full, { force: true })
      swept += 1
    }
  }
  return swept
}

/** What another process has moved or swept meanwhile is nothing to sweep. */
async function isOlder(file: string, before: number): Promise<boolean> {
  const facts = await stat(file).catch(() => undefined)
  return facts !== undefined && facts.mtimeMs < before
}
