import { sql } from 'kysely'

import type { PlanRequest } from '#app/domain/assignment-request.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { ReviewChange } from '#app/domain/review-case.ts'

import { assigning } from './assignment.ts'
import { type Tx, inTransaction } from './connection.ts'
import { json } from './json.ts'
import { type PreviewedLetter, wordNotices } from './letter-preview.ts'
import { wakePlanning } from './queue.ts'
import { decideAssignment } from './review.ts'

type Pair = { applicationId: string; reviewerId: string }

/** A plan by hand that is being tried. */
export type HandWork = {
  id: string
  stageId: string
  officerId: string
  request: Pick<PlanRequest, 'reviewerIds' | 'applicationIds'>
}

/** So many pairs are tried while the page waits; more are tried in the background. */
const triedAtOnce = 100

/** So many applications are tried in one transaction. */
const step = 10

/**
 * Plans by hand to ask reviewers about several applications, each about all of them, and keeps beside each what a rule says against it today: at
 * once where they are few, in the background where they are many; answers the plan's id. Nobody is asked yet. The caller has bound the stage to
 * the officer.
 */
export async function planByHand(
  stageId: string,
  officerId: string,
  { reviewerIds, applicationIds }: { reviewerIds: readonly string[]; applicationIds: readonly string[] },
): Promise<string> {
  const ids = [...new Set(applicationIds)].sort()
  const request = { needed: 1, limit: null, reviewerIds: [...reviewerIds], applicationIds: ids }
  const isLong = ids.length * reviewerIds.length > triedAtOnce
  const id = await inTransaction(async (tx) => {
    const made = await tx
      .insertInto('assignment_plans')
      .values({
        stage_id: stageId,
        made_by: officerId,
        way: 'by_hand',
        request: json(request),
        status: 'asked',
        claimed_at: isLong ? null : sql`clock_timestamp()`,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (isLong) await wakePlanning(tx)
    return made.id
  })
  if (!isLong) while (await tryNextByHand({ id, stageId, officerId, request })) continue
  return id
}

/** Tries the next few applications of a plan by hand. Answers false, and says that the plan is ready, when none is left. */
export async function tryNextByHand({ id, stageId, officerId, request }: HandWork): Promise<boolean> {
  return inTransaction(async (tx) => {
    const next = await listUntried(tx, { id, stageId, request })
    const isDone = next.length === 0 || request.reviewerIds.length === 0
    await tx
      .updateTable('assignment_plans')
      .set(isDone ? { status: 'ready', claimed_at: null } : { claimed_at: sql`clock_timestamp()` })
      .where('id', '=', id)
      .where('status', '=', 'asked')
      .execute()
    if (isDone) return false
    for (const { id: applicationId, isInStage } of next) {
      for (const reviewerId of request.reviewerIds) {
        const outcome = isInStage
          ? await refusalOf(tx, officerId, { applicationId, reviewerId })
          : 'not_in_review'
        const pair = { plan_id: id, application_id: applicationId, reviewer_id: reviewerId }
        await tx
          .insertInto('planned_pairs')
          .values({ ...pair, outcome })
          .execute()
      }
    }
    return true
  })
}

/** The letters that asking would send now. Refuses what asking would refuse. */
export async function previewAsking(officerId: string, pair: Pair): Promise<PreviewedLetter[]> {
  return inTransaction(async (tx) => {
    const change = await tryPair(tx, officerId, pair)
    if (change instanceof Refusal) throw change
    return wordNotices(tx, pair.applicationId, change.notices, officerId)
  })
}

async function refusalOf(tx: Tx, officerId: string, pair: Pair): Promise<string | null> {
  const tried = await tryPair(tx, officerId, pair)
  return tried instanceof Refusal ? tried.code : null
}

/** What asking would do, or why it may not. */
async function tryPair(
  tx: Tx,
  officerId: string,
  { applicationId, reviewerId }: Pair,
): Promise<ReviewChange | Refusal> {
  try {
    const rule = await assigning(tx, applicationId, { reviewerId, limit: null, way: 'by_hand' })
    return await decideAssignment(tx, applicationId, { personId: officerId }, rule)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** The next of the applications that are of the stage's call and not tried yet, and whether they are in the stage. */
async function listUntried(tx: Tx, { id, stageId, request }: Omit<HandWork, 'officerId'>) {
  return tx
    .selectFrom('applications as a')
    .innerJoin('stages as g', 'g.call_id', 'a.call_id')
    .where('g.id', '=', stageId)
    .where('a.id', '=', sql<string>`any(${[...(request.applicationIds ?? [])]}::uuid[])`)
    .where(
      sql<boolean>`not exists (select from planned_pairs x where x.plan_id = ${id} and x.application_id = a.id)`,
    )
    .select('a.id')
    .select(sql<boolean>`a.stage_id is not distinct from g.id`.as('isInStage'))
    .orderBy('a.id')
    .limit(step)
    .execute()
}
