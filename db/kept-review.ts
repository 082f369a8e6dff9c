import type { Signed } from '#app/domain/capacity.ts'
import { keepReview } from '#app/domain/review-rules.ts'

import type { Tx } from './connection.ts'
import { storeReview } from './review-change.ts'
import { lockedReviewFile } from './review-file.ts'
import { isCorrected } from './reviews-shown.ts'

/**
 * Puts every review that is being corrected in the stage of an application, or those of one reviewer, back as it was sent. The caller
 * holds its locks.
 */
export async function keepSentReviews(
  tx: Tx,
  applicationId: string,
  signed: Signed,
  reviewerId?: string,
): Promise<void> {
  const corrected = await tx
    .selectFrom('assignments as s')
    .innerJoin('applications as a', (join) =>
      join.onRef('a.id', '=', 's.application_id').onRef('a.stage_id', '=', 's.stage_id'),
    )
    .where('a.id', '=', applicationId)
    .where('a.status', '=', 'in_review')
    .where(isCorrected)
    .$if(reviewerId !== undefined, (it) => it.where('s.reviewer_id', '=', reviewerId ?? ''))
    .select(['s.id', 's.stage_id as stageId'])
    .orderBy('s.id')
    .execute()
  for (const { id: subjectId, stageId } of corrected) {
    const file = await lockedReviewFile(tx, { applicationId, stageId }, subjectId)
    await storeReview(tx, { applicationId, subjectId }, keepReview(file, {}, signed))
  }
}
