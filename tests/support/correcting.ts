import { keepReview, reviseReview, submitReview } from '#app/domain/review-rules.ts'
import { findReview, readScoredRubric } from '#db/review-view.ts'
import { changeReview } from '#db/review.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { accepts, asks } from '#tests/support/reviewing.ts'
import { saveReview } from '#tests/support/saved-review.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aCriterion, aSmallCall } from '#tests/support/small-call.ts'

/** What the review of `aSentReview` says: 62.5 of 100. */
export const asSent = {
  scores: [
    { criterion: 'need', score: '3', justification: 'El agua falta.' },
    { criterion: 'plan', score: '2', justification: '' },
  ],
  notesToPanel: 'Buen plan.',
  feedback: 'Gracias por presentarse.',
}

/** Other scores and words in all of it but the justification of the plan. */
export const asCorrected = {
  scores: [
    { criterion: 'need', score: '1', justification: 'El agua no falta.' },
    { criterion: 'plan', score: '', justification: '' },
  ],
  notesToPanel: '',
  feedback: 'Revisen el presupuesto.',
}

/** A review that was sent, of an application in a stage that wants one. */
export async function aSentReview() {
  const criteria = [aCriterion('need', 'Necesidad'), aCriterion('plan', 'Plan')]
  const call = await aSmallCall({ closesInDays: -10, reviewers: 1, criteria })
  const application = await anApplication(call, { status: 'in_review' })
  const officer = await staffOf(call.id, 'officer', 'Claudia Reátegui')
  const reviewer = await staffOf(call.id, 'reviewer', 'Mirtha Saboya')
  const id = await asks(officer, application, reviewer)
  await accepts(reviewer, id)
  await sends(reviewer, id, asSent)
  return { call, application, officer, reviewer, id }
}

/** The reviewer writes all of a review and sends it. */
export async function sends(reviewer: TestPerson, id: string, words: typeof asSent) {
  await saveReview(id, reviewer.id, words)
  await changeReview(id, { personId: reviewer.id }, (file, signed, scores) =>
    submitReview(file, { scores }, signed),
  )
}

/** The reviewer corrects a review that was sent, and does not send it again. */
export async function corrects(reviewer: TestPerson, id: string) {
  await changeReview(id, { personId: reviewer.id }, (file, signed) => reviseReview(file, {}, signed))
  await saveReview(id, reviewer.id, asCorrected)
}

/** The reviewer leaves it as it was sent. */
export function keeps(reviewer: TestPerson, id: string) {
  return changeReview(id, { personId: reviewer.id }, (file, signed) => keepReview(file, {}, signed))
}

/** What stands of a review, and since when it is sent. */
export async function standingOf(reviewer: TestPerson, id: string) {
  const review = await findReview(reviewer.id, id)
  if (!review) throw new Error('it is their review')
  const { status, submittedAt, notesToPanel, feedback } = review
  const scores = (await readScoredRubric(review)).map(({ given }) => given)
  return { status, submittedAt, scores, notesToPanel, feedback }
}
