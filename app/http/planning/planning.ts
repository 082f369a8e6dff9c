import { tryNextByHand } from '#db/assignment-dry-run.ts'
import { readAssignmentProblem } from '#db/assignment-problem.ts'
import {
  type PlanWork,
  applyNextPair,
  claimPlan,
  failPlan,
  releasePlan,
  storePlan,
} from '#db/assignment-work.ts'
import { onPlanningWoken } from '#db/queue.ts'

import { type Round, startRounds } from '../rounds.ts'
import { workThroughBulk } from './bulk.ts'
import { planApart } from './plan-apart.ts'

/**
 * Makes the plans of assignment that officers asked for, and asks the reviewers of those that they apply: now, whenever one
 * waits, and every minute. What a dead process left is taken up where it stood. `stop` resolves after the step under way.
 */
export async function startPlanning(
  report: (error: unknown) => void,
): Promise<{ stop: () => Promise<void> }> {
  return startRounds({ onWoken: onPlanningWoken, work: workThrough, report })
}

/** Works on every plan that waits, one after another, then on the bulk actions that officers apply. */
export async function workThrough(round: Round) {
  for (
    let next = await claimPlan();
    next !== undefined;
    next = round.isStopping() ? undefined : await claimPlan()
  )
    await workOn(next, round)
  if (!round.isStopping()) await workThroughBulk(round)
}

async function workOn(work: PlanWork, round: Round) {
  if (work.status === 'asked' && work.way === 'by_hand') await tryByHand(work, round)
  else if (work.status === 'asked') await make(work, round)
  else await apply(work, round)
}

async function make({ id, stageId, officerId, request }: PlanWork, { report }: Round) {
  try {
    const { problem, basis } = await readAssignmentProblem(stageId, officerId, request)
    await storePlan(id, await planApart(problem), basis)
  } catch (error) {
    report(error)
    await failPlan(id)
  }
}

async function tryByHand(work: PlanWork, { isStopping }: Round) {
  while (await tryNextByHand(work)) {
    if (!isStopping()) continue
    await releasePlan(work.id)
    return
  }
}

async function apply(work: PlanWork, { isStopping }: Round) {
  while (await applyNextPair(work)) {
    if (!isStopping()) continue
    await releasePlan(work.id)
    return
  }
}
