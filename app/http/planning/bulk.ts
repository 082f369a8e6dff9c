import { claimBulk, releaseBulk, workOnNextTarget } from '#db/bulk-work.ts'

import type { Round } from '../rounds.ts'

/** Works on every bulk action that officers try or apply, one after another, target by target. */
export async function workThroughBulk({ isStopping }: Round) {
  for (
    let work = await claimBulk();
    work !== undefined;
    work = isStopping() ? undefined : await claimBulk()
  ) {
    while (await workOnNextTarget(work)) {
      if (!isStopping()) continue
      await releaseBulk(work.id)
      return
    }
  }
}
