import type { Readable } from 'node:stream'

import { claimScan, recordScan, releaseScan } from '#db/file-scan.ts'
import { onScanWoken } from '#db/queue.ts'

import { type Round, startRounds } from '../rounds.ts'
import { type Clamd, findVirus } from './clamd.ts'
import { fileStore } from './files.ts'

/**
 * Has an antivirus look through every file that nobody has looked through, now, whenever one comes, and every minute. Saving
 * never waits for it; while it does not answer, files wait. `stop` resolves after the file under way.
 */
export async function startScanning(
  clamd: Clamd,
  report: (error: unknown) => void,
): Promise<{ stop: () => Promise<void> }> {
  const work = (round: Round) => scanAll(clamd, round)
  return startRounds({ onWoken: onScanWoken, work, report })
}

async function scanAll(clamd: Clamd, { report, isStopping }: Round) {
  for (
    let next = await claimScan();
    next !== undefined;
    next = isStopping() ? undefined : await claimScan()
  ) {
    const bytes = await fileStore().read(next)
    if (bytes) await scan(clamd, next, bytes)
    else {
      await releaseScan(next)
      report(new Error(`the store has lost the file ${next}`))
    }
  }
}

/** Where clamd says nothing about this file it says nothing about others either: the round ends. */
async function scan(clamd: Clamd, sha256: string, bytes: Readable) {
  try {
    await recordScan(sha256, await findVirus(clamd, bytes))
  } catch (error) {
    await releaseScan(sha256)
    throw error
  }
}
