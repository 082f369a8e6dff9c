import { type BulkWork, claimBulk, failNextTarget, releaseBulk, workOnNextTarget } from '#db/bulk-work.ts'

import type { Round } from '../rounds.ts'

/** Works on every bulk action that was made, one after another, target by target. */
export async function workThroughBulk({ isStopping, report }: Round) {
  for (
    let work = await claimBulk();
    work !== undefined;
    work = isStopping() ? undefined : await claimBulk()
  ) {
    while (await workOnOne(work, report)) {
      if (!isStopping()) continue
      await releaseBulk(work.id)
      return
    }
  }
}

/** A fault of the portal is reported and kept beside its target; were the database gone, saying so would fail as well. */
async function workOnOne(work: BulkWork, report: Round['report']): Promise<boolean> {
  try {
    return await workOnNextTarget(work)
  } catch (error) {
    report(error)
    await failNextTarget(work)
    return true
  }
}
