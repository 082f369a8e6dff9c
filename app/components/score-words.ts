import { isYesNo } from '#app/domain/rubric.ts'
import type { Criterion } from '#app/domain/review-check.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatExactly } from './format.ts'

/** A score as it is read: a number of its scale, or yes and no where the criterion asks for that. */
export function scoreWords(criterion: Pick<Criterion, 'scaleMin' | 'scaleMax'>, score: string): string {
  if (!isYesNo(criterion)) return formatExactly(Number(score), getLocale())
  return Number(score) === 1 ? m.answer_yes() : m.answer_no()
}

/** For which scores a criterion wants words, and how many; nothing where it wants none. */
export function justificationHint(criterion: Criterion): string {
  const { justifiedScores, justificationWords: words } = criterion
  if (justifiedScores.length === 0) return ''
  const scores = justifiedScores.map((it) => scoreWords(criterion, it)).join(', ')
  return m.review_justification_hint({ scores, words })
}
