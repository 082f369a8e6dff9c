import { isYesNo, type RubricCriterion } from '#app/domain/rubric.ts'
import { figureFrom } from '#app/domain/money.ts'
import { m } from '#app/messages/compiled/messages.js'

import { justificationHint } from './score-words.ts'

/** A criterion in one line: weight, scale, whether it may be left out, and which scores need words. */
export function criterionWords(criterion: RubricCriterion): string {
  const { weight, scaleMin: min, scaleMax: max, optional } = criterion
  // A draft may have anything where a number belongs.
  const isScaled = figureFrom(min) !== undefined && figureFrom(max) !== undefined
  const scale = isScaled && isYesNo(criterion) ? m.rubric_yes_no() : m.review_scale({ min, max })
  return [
    m.review_weight({ weight }),
    scale,
    optional ? m.ui_optional() : '',
    isScaled ? justificationHint(criterion) : '',
  ]
    .filter((it) => it !== '')
    .join(' · ')
}
