import { z } from 'zod'

import { textAnswer, textsAnswer, type Answers, type RawRow } from './answer.ts'
import type { Criterion } from './review-check.ts'
import { isYesNo, type RubricCriterion } from './rubric.ts'
import { rubricFaults, type RubricFault, type RubricScope } from './rubric-fault.ts'
import { filledRows, keyIn, keysOf, textFrom, typedText } from './setup-part.ts'

/** A criterion as it was typed, whatever it is worth; `id` stays while everything else of it changes. */
const draftCriterion = z.object({ id: z.string(), typed: z.record(z.string(), z.unknown()) })

/** A rubric that is still written. `formVersionId` is the form whose answers its criteria may point at. */
export const rubricDraft = z.object({
  formVersionId: z.string().nullable(),
  criteria: z.array(draftCriterion),
})

export type RubricDraft = z.infer<typeof rubricDraft>

/** The criteria of a draft as they would be published, in their order; words that are missing are missing in them too. */
export function criteriaOf({ criteria }: RubricDraft, locales: readonly string[]): RubricCriterion[] {
  const [first = ''] = locales
  const keys = keysOf(
    criteria.map(({ typed }) => ({
      typed: textAnswer(typed['key']),
      words: textAnswer(typed[keyIn('text', first)]),
    })),
  )
  return criteria.map(({ typed }, at) => criterionFrom(typed, keys[at] ?? '', locales))
}

/** A published criterion as it is typed. */
export function typedCriterion(criterion: RubricCriterion, locales: readonly string[]): Answers {
  const { key, text, weight, scaleMin, scaleMax, optional, anchors, about } = criterion
  const isAsked = isYesNo(criterion)
  return {
    ...typedText(text, 'text', locales),
    answer: isAsked ? 'yes_no' : 'scale',
    scale_min: scaleMin,
    scale_max: scaleMax,
    weight,
    optional: optional ? 'yes' : 'no',
    anchors: anchors.map((it) => ({ score: it.score, ...typedText(it.text, 'anchor', locales) })),
    about: [...about],
    justified_scores: criterion.justifiedScores.join(', '),
    justification_words: criterion.justificationWords === 0 ? '' : String(criterion.justificationWords),
    key,
  }
}

/** What keeps a draft from being published, in the order of its criteria. */
export function draftRubricFaults(draft: RubricDraft, scope: RubricScope): RubricFault[] {
  return rubricFaults(criteriaOf(draft, scope.locales), scope)
}

/** The input that a fault is about, by its name on the criterion's page. */
export function faultField({ property, found }: RubricFault): string {
  switch (property) {
    case 'text':
      return keyIn('text', found)
    case 'scaleMin':
      return 'scale_min'
    case 'scaleMax':
      return 'scale_max'
    case 'justifiedScores':
      return 'justified_scores'
    case 'justificationWords':
      return 'justification_words'
    case null:
      return ''
    default:
      return property
  }
}

function criterionFrom(typed: Answers, key: string, locales: readonly string[]): RubricCriterion {
  const words = (name: string) => textAnswer(typed[name]).trim()
  return {
    key,
    text: textFrom(typed, 'text', locales),
    weight: words('weight'),
    ...scaleFrom(typed),
    optional: words('optional') === 'yes',
    anchors: filledRows(typed['anchors']).map(({ row }) => anchorFrom(row, locales)),
    about: textsAnswer(typed['about']),
    justifiedScores: words('justified_scores')
      .split(/[\s,;]+/)
      .filter((it) => it !== ''),
    justificationWords: Number(words('justification_words') || 0),
  }
}

function scaleFrom(typed: Answers): Pick<Criterion, 'scaleMin' | 'scaleMax'> {
  if (typed['answer'] === 'yes_no') return { scaleMin: '0', scaleMax: '1' }
  return { scaleMin: textAnswer(typed['scale_min']).trim(), scaleMax: textAnswer(typed['scale_max']).trim() }
}

function anchorFrom(row: RawRow, locales: readonly string[]) {
  return { score: (row['score'] ?? '').trim(), text: textFrom(row, 'anchor', locales) }
}
