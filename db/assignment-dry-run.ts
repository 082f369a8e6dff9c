import { Refusal } from '#app/domain/refusal.ts'
import type { ReviewChange } from '#app/domain/review-case.ts'

import { assigning } from './assignment.ts'
import { type Tx, inTransaction } from './connection.ts'
import { json } from './json.ts'
import { type PreviewedLetter, wordNotices } from './letter-preview.ts'
import { decideAssignment } from './review.ts'

type Pair = { applicationId: string; reviewerId: string }

/**
 * Plans by hand to ask one reviewer about several applications, and keeps beside each what a rule says against it today; answers
 * the plan's id. Nobody is asked yet. The caller has bound the stage to the officer.
 */
export async function planByHand(
  stageId: string,
  officerId: string,
  { reviewerId, applicationIds }: { reviewerId: string; applicationIds: readonly string[] },
): Promise<string> {
  const ids = [...new Set(applicationIds)].sort()
  const request = { needed: 1, limit: null, reviewerIds: [reviewerId], applicationIds: ids }
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
    const known = await listInStage(tx, stageId, ids)
    for (const applicationId of known) {
      const tried = await tryPair(tx, officerId, { applicationId, reviewerId })
      const outcome = tried instanceof Refusal ? tried.code : null
      await tx
        .insertInto('planned_pairs')
        .values({ plan_id: id, application_id: applicationId, reviewer_id: reviewerId, outcome })
        .execute()
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

async function listInStage(tx: Tx, stageId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('applications')
    .where('stage_id', '=', stageId)
    .where('id', 'in', ids)
    .select('id')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
