import type { ReviewChange, ReviewValues } from '#app/domain/review-case.ts'

import { joined } from './conflict-joined.ts'
import type { Tx } from './connection.ts'
import { restoreLastSent } from './last-sent.ts'
import { keepReviewVersion } from './score.ts'
import { storeChange } from './store-change.ts'

/** Writes what a rule decided of one assignment, with what the move keeps, restores or declares besides. */
export async function storeReview(
  tx: Tx,
  about: { applicationId: string; subjectId: string },
  change: ReviewChange,
) {
  const { asLastSent, conflict, keepVersion, submittedAt, dueAt } = change.set
  if (asLastSent) await restoreLastSent(tx, about.subjectId)
  await storeChange(tx, about, change, {
    ...(submittedAt !== undefined && { submitted_at: submittedAt }),
    ...(dueAt !== undefined && { due_at: dueAt }),
  })
  if (keepVersion) await keepReviewVersion(tx, about.subjectId, change.event.at)
  if (conflict) await recordRecusal(tx, about.applicationId, conflict, change)
}

async function recordRecusal(
  tx: Tx,
  applicationId: string,
  { personId, ...conflict }: NonNullable<ReviewValues['conflict']>,
  { event }: ReviewChange,
) {
  await tx
    .insertInto('conflicts')
    .values({
      application_id: applicationId,
      person_id: personId,
      ...conflict,
      recorded_by: event.by,
      recorded_at: event.at,
    })
    .onConflict((it) =>
      it.columns(['application_id', 'person_id', 'kind']).where('lifted_at', 'is', null).doUpdateSet(joined),
    )
    .execute()
}
