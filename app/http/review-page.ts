import { criterionIn, readIn } from '#app/domain/form-in-one-language.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { recordRead } from '#db/read-log.ts'
import { findReview, readScoredRubric } from '#db/review-view.ts'

import { found, requireId } from './found.ts'

/** A review with its rubric, as its page shows them in the page's language; that it was read is written down. */
export async function readReviewPage(personId: string, assignment: string) {
  const { review, criteria } = await reviewOf(personId, assignment)
  await recordRead(review.applicationId, personId, ['reviewer'])
  const locale = getLocale()
  return {
    review: { ...review, frozen: readIn(review.frozen, locale) },
    criteria: criteria.map((it) => criterionIn(it, locale)),
  }
}

/** Where a saved draft leads: back to itself, or to the review before or after it. */
export function afterSaving(
  intent: 'save' | 'previous' | 'next',
  { id, previous, next }: { id: string; previous: string | null; next: string | null },
): string {
  const beside = { save: null, previous, next }[intent]
  return beside === null ? `/review/${id}?done=saved` : `/review/${beside}?done=left`
}

/** The same to be worked on, in every language; a 404 page where it is not the reader's. */
export async function reviewOf(personId: string, assignment: string) {
  const review = found(await findReview(personId, requireId(assignment)))
  return { review, criteria: await readScoredRubric(review) }
}
