import type { Signed } from '#app/domain/capacity.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { ReviewChange, ReviewFile } from '#app/domain/review-case.ts'
import type { Score } from '#app/domain/review-check.ts'

import { actor } from './application.ts'
import { type Tx, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { storeReview } from './review-change.ts'
import { lockedReviewFile } from './review-file.ts'
import { listScores } from './score.ts'

/** What is stored of the review when the rule runs. */
type ReviewRule = (file: ReviewFile, signed: Signed, scores: Score[]) => ReviewChange
type By = { personId: string; at?: Date }

/** Moves one assignment, under the locks of its application. */
export async function changeReview(assignmentId: string, by: By, rule: ReviewRule): Promise<void> {
  await inTransaction((tx) => changeReviewIn(tx, assignmentId, by, rule))
}

/** The same inside a transaction that does more; seeds and tests may give the time. */
export async function changeReviewIn(tx: Tx, assignmentId: string, by: By, rule: ReviewRule): Promise<void> {
  const found = await tx
    .selectFrom('assignments')
    .select(['application_id as applicationId', 'stage_id as stageId'])
    .where('id', '=', assignmentId)
    .executeTakeFirst()
  if (!found) throw new Refusal('not_found')
  const file = await lockedReviewFile(tx, found, assignmentId)
  const signed = await sign(tx, found.applicationId, by)
  const change = rule(file, signed, await listScores(tx, assignmentId))
  await storeReview(tx, { applicationId: found.applicationId, subjectId: assignmentId }, change)
}

type AssignRule = (file: ReviewFile, signed: Signed) => ReviewChange

/** Asks a reviewer to review an application in the stage that it is in; returns the assignment's id. */
export async function createAssignment(
  tx: Tx,
  applicationId: string,
  by: By,
  rule: AssignRule,
): Promise<string> {
  const change = await decideAssignment(tx, applicationId, by, rule)
  const { stageId, reviewerId, dueAt } = change.set
  if (!stageId || !reviewerId) throw new Error('an assignment says who reviews in which stage')
  const { id } = await tx
    .insertInto('assignments')
    .values({
      application_id: applicationId,
      stage_id: stageId,
      reviewer_id: reviewerId,
      due_at: dueAt,
      status: 'invited',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeReview(tx, { applicationId, subjectId: id }, change)
  return id
}

/** What asking would do, under the locks of the application, without doing it. */
export async function decideAssignment(
  tx: Tx,
  applicationId: string,
  by: By,
  rule: AssignRule,
): Promise<ReviewChange> {
  const application = await tx
    .selectFrom('applications')
    .select('stage_id')
    .where('id', '=', applicationId)
    .executeTakeFirst()
  if (!application?.stage_id) throw new Refusal('not_in_review')
  const file = await lockedReviewFile(tx, { applicationId, stageId: application.stage_id })
  return rule(file, await sign(tx, applicationId, by))
}

async function sign(tx: Tx, applicationId: string, { personId, at }: By): Promise<Signed> {
  return { by: await actor(tx, applicationId, { personId }), at: at ?? (await lockedTime(tx)) }
}
