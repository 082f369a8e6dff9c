import type { Criterion, Score } from '#app/domain/review-check.ts'
import type { LocalizedText } from '#app/domain/text.ts'

/** A criterion as its reviewer sees it: what it says, what they gave it, and what others gave where those are shown. */
export type ReviewedCriterion = Criterion & {
  text: LocalizedText
  about: readonly string[]
  anchors: readonly { score: string; text: LocalizedText }[]
  given: Score
  others: readonly { score: string; justification: string }[]
}
