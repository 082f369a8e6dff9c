import { claimScan, recordScan, releaseScan } from '#db/file-scan.ts'
import { onScanWoken } from '#db/queue.ts'

import { type Clamd, findVirus } from './clamd.ts'
import { fileStore } from './files.ts'

const everyMinute = 60_000

/**
 * Has an antivirus look through every file that nobody has looked through, now, whenever one comes, and every minute. Saving
 * never waits for it; while it does not answer, files wait. `stop` resolves after the file under way.
 */
export async function startScanning(
  clamd: Clamd,
  report: (error: unknown) => void,
): Promise<{ stop: () => Promise<void> }> {
  let round = Promise.resolve()
  let isStopping = false
  const look = () => {
    round = round.then(() => scanAll(clamd, () => isStopping)).catch(report)
    return round
  }
  await onScanWoken(look)
  void look()
  const timer = setInterval(() => void look(), everyMinute)
  return {
    stop: async () => {
      isStopping = true
      clearInterval(timer)
      await round
    },
  }
}

async function scanAll(clamd: Clamd, isStopping: () => boolean) {
  for (let next = await claimScan(); next !== undefined; next = isStopping() ? undefined : await claimScan())
    await scan(clamd, next)
}

async function scan(clamd: Clamd, sha256: string) {
  try {
    const bytes = await fileStore().read(sha256)
    if (!bytes) throw new Error(`the store has lost the file ${sha256}`)
    await recordScan(sha256, await findVirus(clamd, bytes))
  } catch (error) {
    await releaseScan(sha256)
    throw error
  }
}
