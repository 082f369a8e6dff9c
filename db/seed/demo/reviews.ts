import type { ReviewsOf } from './review-content.ts'
import { awardedReviews } from './reviews/awarded.ts'
import { decidedReviews } from './reviews/decided.ts'
import { declinedReviews } from './reviews/declined.ts'
import { unfinishedReviews } from './reviews/in-review.ts'
import { panelReviews } from './reviews/panel.ts'

export { conflicts } from './reviews/in-review.ts'

/** What the six reviewers did, by application. Whoever is past review has three reviews. */
export const reviews: readonly ReviewsOf[] = [
  ...awardedReviews,
  ...panelReviews,
  ...decidedReviews,
  ...declinedReviews,
  ...unfinishedReviews,
]
