import { type BulkWork, applyNextTarget, claimBulk, failNextTarget, releaseBulk } from '#db/bulk-work.ts'

import type { Round } from '../rounds.ts'

/** Works on every bulk action that officers apply, one after another, target by target. */
export async function workThroughBulk({ isStopping, report }: Round) {
  for (
    let work = await claimBulk();
    work !== undefined;
    work = isStopping() ? undefined : await claimBulk()
  ) {
    while (await applyOne(work, report)) {
      if (!isStopping()) continue
      await releaseBulk(work.id)
      return
    }
  }
}

/** A fault of the portal is reported and kept beside its target; were the database gone, saying so would fail as well. */
async function applyOne(work: BulkWork, report: Round['report']): Promise<boolean> {
  try {
    return await applyNextTarget(work)
  } catch (error) {
    report(error)
    await failNextTarget(work.id)
    return true
  }
}
