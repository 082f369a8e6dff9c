import type { Score } from '#app/domain/review-check.ts'
import type { RubricCriterion } from '#app/domain/rubric.ts'

/** A criterion as its reviewer sees it: what it says, what they gave it, and what others gave where those are shown. */
export type ReviewedCriterion = RubricCriterion & {
  given: Score
  others: readonly { score: string; justification: string }[]
}
