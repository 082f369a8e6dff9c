import { closeReview, reopenReview } from '#app/domain/application-review.ts'
import { reviseReview } from '#app/domain/review-rules.ts'
import { changeApplication } from '#db/application.ts'
import { changeReview } from '#db/review.ts'
import type { TestPerson } from '#tests/support/people.ts'
import { assignmentOf, submits } from '#tests/support/reviewing.ts'
import type { SmallApplication } from '#tests/support/small-application.ts'

/** The office opens the review of an application again, its reviewer gives another score, and it is closed as it was. */
export async function revisesAfterReopening(
  officer: TestPerson,
  application: SmallApplication,
  reviewer: TestPerson,
  score: string,
) {
  const by = { personId: officer.id }
  const reason = 'Se conversó.'
  await changeApplication(application.id, by, (file, signed) => reopenReview(file, { reason }, signed))
  const review = await assignmentOf(application, reviewer)
  await changeReview(review, by, (file, signed) => reviseReview(file, {}, signed))
  await submits(reviewer, review, score)
  await changeApplication(application.id, by, (file, signed) => closeReview(file, { reason }, signed))
}
