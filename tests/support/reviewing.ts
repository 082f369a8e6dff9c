import { accept } from '#app/domain/review-assign.ts'
import type { ReviewsShown } from '#app/domain/reviews-shown.ts'
import { submitReview } from '#app/domain/review-rules.ts'
import { assignReviewer } from '#db/assignment.ts'
import { database } from '#db/connection.ts'
import { changeReview } from '#db/review.ts'
import { saveReview } from '#tests/support/saved-review.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { type SmallApplication, anApplication } from '#tests/support/small-application.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

/** An application in review with an officer and a reviewer of its call, who is not asked yet. */
export async function anApplicationInReview() {
  const call = await aSmallCall({ closesInDays: -10 })
  const application = await anApplication(call, { status: 'in_review' })
  return {
    call,
    application,
    officer: await staffOf(call.id, 'officer', 'Claudia Reátegui'),
    reviewer: await staffOf(call.id, 'reviewer', 'Mirtha Saboya'),
  }
}

/** Asks the reviewer for a review, and answers its id. */
export async function asks(officer: TestPerson, application: SmallApplication, reviewer: TestPerson) {
  await assignReviewer(application.id, { personId: officer.id }, reviewer.id)
  return assignmentOf(application, reviewer)
}

/** The reviewer's latest assignment of the application. */
export async function assignmentOf(application: SmallApplication, reviewer: TestPerson): Promise<string> {
  const { id } = await database()
    .selectFrom('assignments')
    .where('application_id', '=', application.id)
    .where('reviewer_id', '=', reviewer.id)
    .orderBy('last_event_id', 'desc')
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The reviewer says that there is no conflict, and may read. */
export function accepts(reviewer: TestPerson, assignmentId: string) {
  return changeReview(assignmentId, { personId: reviewer.id }, (file, signed) =>
    accept(file, { noConflict: true }, signed),
  )
}

/** The reviewer scores the call's only criterion and submits. */
export async function submits(reviewer: TestPerson, assignmentId: string, score: string, notesToPanel = '') {
  const scores = [{ criterion: 'need', score, justification: '' }]
  await saveReview(assignmentId, reviewer.id, { scores, notesToPanel, feedback: '' })
  await changeReview(assignmentId, { personId: reviewer.id }, (file, signed, stored) =>
    submitReview(file, { scores: stored }, signed),
  )
}

/** Sets what the review stage of a call shows. */
export async function inReviewStage(
  call: SmallCall,
  values: {
    blindness?: 'none' | 'single' | 'double'
    hidden_questions?: string[]
    reviews_shown?: ReviewsShown
    reviewers_may_revise?: boolean
    due_at?: null
  },
) {
  await database().updateTable('stages').set(values).where('id', '=', call.reviewId).execute()
}
