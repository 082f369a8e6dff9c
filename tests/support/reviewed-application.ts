import { closeReview } from '#app/domain/application-review.ts'
import { accept } from '#app/domain/review-assign.ts'
import { submitReview } from '#app/domain/review-rules.ts'
import { changeApplication } from '#db/application.ts'
import { assignReviewer } from '#db/assignment.ts'
import { database } from '#db/connection.ts'
import { changeReview } from '#db/review.ts'
import { saveReview } from '#tests/support/saved-review.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { type SmallApplication, anApplication } from '#tests/support/small-application.ts'
import type { SmallCall } from '#tests/support/small-call.ts'

type Wishes = Omit<NonNullable<Parameters<typeof anApplication>[1]>, 'status'> & {
  /** Who gives the scores, in their order; somebody new for each that is not named. */
  reviewers?: readonly TestPerson[]
}

/** An application in the panel with one review for each score of the call's only criterion, on a scale of 0 to 4. */
export async function aReviewedApplication(
  call: SmallCall,
  scores: readonly string[],
  { reviewers = [], ...wishes }: Wishes = {},
): Promise<SmallApplication> {
  const application = await anApplication(call, { ...wishes, status: 'in_review' })
  const officer = await staffOf(call.id, 'officer', 'officer of reviews')
  for (const [at, score] of scores.entries())
    await reviews(call, application.id, { officer, score, reviewer: reviewers[at] })
  await changeApplication(application.id, { personId: officer.id }, (file, signed) =>
    closeReview(file, { reason: 'El panel se adelanta.' }, signed),
  )
  return application
}

async function reviews(
  call: SmallCall,
  id: string,
  {
    officer,
    score,
    reviewer: known,
  }: { officer: TestPerson; score: string; reviewer: TestPerson | undefined },
) {
  const reviewer = known ?? (await staffOf(call.id, 'reviewer', 'CANARY reviewer'))
  const by = { personId: reviewer.id }
  await assignReviewer(id, { personId: officer.id }, reviewer.id)
  const assignment = await database()
    .selectFrom('assignments')
    .where('application_id', '=', id)
    .where('reviewer_id', '=', reviewer.id)
    .select('id')
    .executeTakeFirstOrThrow()
  await changeReview(assignment.id, by, (file, signed) => accept(file, { noConflict: true }, signed))
  const scores = [{ criterion: 'need', score, justification: '' }]
  await saveReview(assignment.id, reviewer.id, { scores, notesToPanel: 'CANARY notes', feedback: '' })
  await changeReview(assignment.id, by, (file, signed, stored) =>
    submitReview(file, { scores: stored }, signed),
  )
}
