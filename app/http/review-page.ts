import { randomUUID } from 'node:crypto'

import { criterionIn, readIn } from '#app/domain/form-in-one-language.ts'
import { scoreField } from '#app/domain/review-check.ts'
import { reviewFields } from '#app/domain/review-words.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { recordRead } from '#db/read-log.ts'
import { findReview, readScoredRubric } from '#db/review-view.ts'
import { listWritten } from '#db/review-words.ts'

import { found, requireId } from './found.ts'

/** A review with its rubric, as its page shows them in the page's language; that it was read is written down. */
export async function readReviewPage(personId: string, assignment: string) {
  const { review, criteria } = await reviewOf(personId, assignment)
  await recordRead(review.applicationId, personId, ['reviewer'])
  const written = await listWritten(review.id)
  const locale = getLocale()
  return {
    review: {
      ...review,
      frozen: readIn(review.frozen, locale),
      earlier: review.earlier && readIn(review.earlier, locale),
      isOpen: review.status === 'accepted' && review.inReview,
    },
    criteria: criteria.map((it) => {
      const { given } = it
      // As it was typed, which may be no score of the scale.
      const score = written.get(scoreField(it.key))?.value ?? given.score
      return { ...criterionIn(it, locale), given: { ...given, score } }
    }),
    writing: {
      op: randomUUID(),
      revisions: Object.fromEntries(
        reviewFields({ criteria }).map((field) => [field, written.get(field)?.revision ?? 0]),
      ),
    },
  }
}

/** The same to be worked on, in every language; a 404 page where it is not the reader's. */
export async function reviewOf(personId: string, assignment: string) {
  const review = found(await findReview(personId, requireId(assignment)))
  return { review, criteria: await readScoredRubric(review) }
}
