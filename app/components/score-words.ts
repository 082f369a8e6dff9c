import { isYesNo } from '#app/domain/rubric.ts'
import type { Criterion } from '#app/domain/review-check.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatNumber } from './format.ts'

/** A score as it is read: a number of its scale, or yes and no where the criterion asks for that. */
export function scoreWords(criterion: Pick<Criterion, 'scaleMin' | 'scaleMax'>, score: string): string {
  if (!isYesNo(criterion)) return formatNumber(Number(score), getLocale())
  return Number(score) === 1 ? m.answer_yes() : m.answer_no()
}
