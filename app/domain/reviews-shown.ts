/** When reviewers of a stage see each other's reviews. Whoever has not sent their own sees none, whatever the stage says. */
export const reviewsShown = ['never', 'after_own', 'after_due'] as const
export type ReviewsShown = (typeof reviewsShown)[number]
