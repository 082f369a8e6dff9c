import { sql } from 'kysely'

import { Refusal } from '#app/domain/refusal.ts'
import type { ReviewChange } from '#app/domain/review-case.ts'

import { assigning } from './assignment.ts'
import { type Tx, inTransaction } from './connection.ts'
import { json } from './json.ts'
import { type PreviewedLetter, wordNotices } from './letter-preview.ts'
import { decideAssignment } from './review.ts'

type Pair = { applicationId: string; reviewerId: string }

/**
 * Plans by hand to ask reviewers about several applications, each about all of them, and keeps beside each what a rule says against it today; answers
 * the plan's id. Nobody is asked yet. The caller has bound the stage to the officer.
 */
export async function planByHand(
  stageId: string,
  officerId: string,
  { reviewerIds, applicationIds }: { reviewerIds: readonly string[]; applicationIds: readonly string[] },
): Promise<string> {
  const ids = [...new Set(applicationIds)].sort()
  const request = { needed: 1, limit: null, reviewerIds: [...reviewerIds], applicationIds: ids }
  return inTransaction(async (tx) => {
    const { id } = await tx
      .insertInto('assignment_plans')
      .values({
        stage_id: stageId,
        made_by: officerId,
        way: 'by_hand',
        request: json(request),
        status: 'ready',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const { id: applicationId, isInStage } of await listOfCall(tx, stageId, ids)) {
      for (const reviewerId of reviewerIds) {
        const pair = { applicationId, reviewerId }
        const outcome = isInStage ? await refusalOf(tx, officerId, pair) : 'not_in_review'
        await tx
          .insertInto('planned_pairs')
          .values({ plan_id: id, application_id: applicationId, reviewer_id: reviewerId, outcome })
          .execute()
      }
    }
    return id
  })
}

/** The letters that asking would send now; none where a rule refuses it. */
export async function previewAsking(officerId: string, pair: Pair): Promise<PreviewedLetter[]> {
  return inTransaction(async (tx) => {
    const change = await tryPair(tx, officerId, pair)
    if (change instanceof Refusal) return []
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

/** Those of the applications that are of the stage's call, and whether they are in the stage. */
async function listOfCall(tx: Tx, stageId: string, ids: readonly string[]) {
  return tx
    .selectFrom('applications as a')
    .innerJoin('stages as g', 'g.call_id', 'a.call_id')
    .where('g.id', '=', stageId)
    .where('a.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .select('a.id')
    .select(sql<boolean>`a.stage_id is not distinct from g.id`.as('isInStage'))
    .orderBy('a.id')
    .execute()
}
