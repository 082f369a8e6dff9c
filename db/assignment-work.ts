import { sql } from 'kysely'

import type { AssignmentPlan } from '#app/domain/assignment-plan.ts'
import { type PlanRequest, planRequest } from '#app/domain/assignment-request.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { assignIn } from './assignment.ts'
import { database, inTransaction } from './connection.ts'
import { json } from './json.ts'

/** A plan that waits for its solution, or for its reviewers to be asked. */
export type PlanWork = {
  id: string
  status: 'asked' | 'applying'
  way: 'by_hand' | 'solver'
  stageId: string
  officerId: string
  request: PlanRequest
}

/** A claim that was not renewed for so long was left by a dead process. */
const claimLasts = sql`interval '30 seconds'`

/** Claims the plan that has waited longest; two processes never work on the same one. */
export async function claimPlan(): Promise<PlanWork | undefined> {
  const row = await database()
    .updateTable('assignment_plans')
    .set({ claimed_at: sql`clock_timestamp()` })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('assignment_plans as n')
        .select('n.id')
        .where('n.status', 'in', ['asked', 'applying'])
        .where((it) =>
          it.or([
            it('n.claimed_at', 'is', null),
            it('n.claimed_at', '<', sql<Date>`clock_timestamp() - ${claimLasts}`),
          ]),
        )
        .orderBy('n.made_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'status', 'way', 'stage_id as stageId', 'made_by as officerId', 'request'])
    .executeTakeFirst()
  if (!row) return undefined
  const { status, request, ...rest } = row
  return { ...rest, status: status === 'asked' ? 'asked' : 'applying', request: planRequest.parse(request) }
}

/** Lets others take a plan up again at once, such as at a stop. */
export async function releasePlan(planId: string): Promise<void> {
  await database()
    .updateTable('assignment_plans')
    .set({ claimed_at: null })
    .where('id', '=', planId)
    .execute()
}

/** Keeps what was planned, with the digest of what it was planned from, to be shown before anything is applied. */
export async function storePlan(planId: string, plan: AssignmentPlan, basis: string): Promise<void> {
  const { pairs, ...summary } = plan
  await inTransaction(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('assignment_plans')
      .set({ status: 'ready', basis, summary: json(summary), claimed_at: null })
      .where('id', '=', planId)
      .where('status', '=', 'asked')
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return
    // All in one value: thousands of rows would be more parameters than a query may have.
    await sql`insert into planned_pairs (plan_id, application_id, reviewer_id, matches)
      select ${planId}, (it ->> 'applicationId')::uuid, (it ->> 'reviewerId')::uuid,
        array(select jsonb_array_elements_text(it -> 'matches'))
      from jsonb_array_elements(${json(pairs)}) it`.execute(tx)
  })
}

/** Says that no plan could be made, which is a bug that was reported. */
export async function failPlan(planId: string): Promise<void> {
  await database()
    .updateTable('assignment_plans')
    .set({ status: 'failed', claimed_at: null })
    .where('id', '=', planId)
    .where('status', '=', 'asked')
    .execute()
}

/**
 * Asks the reviewer of the plan's next pair, in a transaction of its own, and keeps what came of it. A rule's no is kept beside
 * the pair and keeps no other from being asked. Answers false, and says that the plan is applied, when none is left.
 */
export async function applyNextPair({ id, way, officerId, request }: PlanWork): Promise<boolean> {
  return inTransaction(async (tx) => {
    await tx
      .updateTable('assignment_plans')
      .set({ claimed_at: sql`clock_timestamp()` })
      .where('id', '=', id)
      .execute()
    const pair = await tx
      .selectFrom('planned_pairs')
      .where('plan_id', '=', id)
      .where('outcome', 'is', null)
      .select(['application_id as applicationId', 'reviewer_id as reviewerId'])
      .orderBy('application_id')
      .orderBy('reviewer_id')
      .limit(1)
      .forUpdate()
      .executeTakeFirst()
    if (!pair) {
      await tx
        .updateTable('assignment_plans')
        .set({ status: 'applied', claimed_at: null, applied_at: sql`now()` })
        .where('id', '=', id)
        .execute()
      return false
    }
    const { applicationId, reviewerId } = pair
    const input = { reviewerId, limit: request.limit, way }
    const outcome = await outcomeOf(() => assignIn(tx, applicationId, { personId: officerId }, input))
    await tx
      .updateTable('planned_pairs')
      .set({ outcome })
      .where('plan_id', '=', id)
      .where('application_id', '=', applicationId)
      .where('reviewer_id', '=', reviewerId)
      .execute()
    return true
  })
}

/** A rule refuses before anything is written, so the transaction goes on. */
async function outcomeOf(ask: () => Promise<void>): Promise<string> {
  try {
    await ask()
    return 'assigned'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.code
  }
}
