import { decimalsOf, figureFrom } from './money.ts'
import { isOnScale } from './review-check.ts'
import type { RubricCriterion } from './rubric.ts'
import type { LocalizedText } from './text.ts'

export const rubricFaultCodes = [
  'no_criteria',
  'none_required',
  'wrong_key',
  'duplicate_key',
  'text_missing',
  'not_a_number',
  'weight_not_positive',
  'scale_backward',
  'scale_not_whole',
  'scale_too_long',
  'not_on_scale',
  'duplicate_anchor',
  'words_not_whole',
  'words_missing',
  'scores_missing',
  'unknown_question',
] as const
export type RubricFaultCode = (typeof rubricFaultCodes)[number]

/** The part of a criterion that a fault is about. */
export type RubricProperty = Exclude<keyof RubricCriterion, 'optional'>

/**
 * One thing to put right before a rubric is published. `at` is the place of the criterion in the rubric, from 0, and null
 * for the rubric as a whole; `found` is what stands there: a score, a key, a language.
 */
export type RubricFault = {
  code: RubricFaultCode
  at: number | null
  property: RubricProperty | null
  found: string
}

/** What a rubric is checked against: the languages it is read in, and the questions of the form that it judges. */
export type RubricScope = { locales: readonly string[]; questions: readonly string[] }

/** More scores than these on one scale cannot be told apart, nor shown side by side. */
const mostSteps = 100

/**
 * All that is wrong with a rubric, in the order of its criteria. Scales and weights are free: any whole steps, any positive
 * weights, whatever they sum to, since a total is weighed by their sum.
 */
export function rubricFaults(criteria: readonly RubricCriterion[], scope: RubricScope): RubricFault[] {
  const whole = (code: RubricFaultCode): RubricFault => ({ code, at: null, property: null, found: '' })
  if (criteria.length === 0) return [whole('no_criteria')]
  const keys = criteria.map((it) => it.key)
  return [
    ...criteria.flatMap((criterion, at) =>
      criterionFaults(criterion, { ...scope, earlier: keys.slice(0, at) }).map((it) => ({ ...it, at })),
    ),
    ...(criteria.every((it) => it.optional) ? [whole('none_required')] : []),
  ]
}

type Found = Omit<RubricFault, 'at'>

function fault(code: RubricFaultCode, property: RubricProperty, found = ''): Found {
  return { code, property, found }
}

function criterionFaults(
  criterion: RubricCriterion,
  { locales, questions, earlier }: RubricScope & { earlier: readonly string[] },
): Found[] {
  const { key, text, about } = criterion
  const unknown = about.filter((it) => !questions.includes(it))
  return [
    ...(/^[a-z][a-z0-9_]{0,39}$/.test(key) ? [] : [fault('wrong_key', 'key', key)]),
    ...(earlier.includes(key) ? [fault('duplicate_key', 'key', key)] : []),
    ...wordless(text, locales).map((locale) => fault('text_missing', 'text', locale)),
    ...weightFaults(criterion),
    ...scaleFaults(criterion),
    ...anchorFaults(criterion, locales),
    ...justificationFaults(criterion),
    ...unknown.map((it) => fault('unknown_question', 'about', it)),
  ]
}

function weightFaults({ weight }: RubricCriterion): Found[] {
  const given = figureFrom(weight)
  if (!given) return [fault('not_a_number', 'weight', weight)]
  return given.gt(0) ? [] : [fault('weight_not_positive', 'weight', weight)]
}

function scaleFaults({ scaleMin, scaleMax }: RubricCriterion): Found[] {
  const [least, most] = [figureFrom(scaleMin), figureFrom(scaleMax)]
  if (!least) return [fault('not_a_number', 'scaleMin', scaleMin)]
  if (!most) return [fault('not_a_number', 'scaleMax', scaleMax)]
  if (most.lte(least)) return [fault('scale_backward', 'scaleMax', scaleMax)]
  const steps = most.minus(least)
  if (decimalsOf(steps) > 0) return [fault('scale_not_whole', 'scaleMax', scaleMax)]
  return steps.gt(mostSteps) ? [fault('scale_too_long', 'scaleMax', scaleMax)] : []
}

function anchorFaults(criterion: RubricCriterion, locales: readonly string[]): Found[] {
  const { anchors } = criterion
  const scores = anchors.map((it) => it.score)
  return anchors.flatMap(({ score, text }, at) => [
    ...offScale(criterion, score, 'anchors'),
    ...(scores.slice(0, at).some((it) => isSameScore(it, score))
      ? [fault('duplicate_anchor', 'anchors', score)]
      : []),
    ...(wordless(text, locales).length > 0 ? [fault('text_missing', 'anchors', score)] : []),
  ])
}

/** Scores that need a reason say how long it must be, and the other way round. */
function justificationFaults(criterion: RubricCriterion): Found[] {
  const { justifiedScores, justificationWords: words } = criterion
  const isWhole = Number.isInteger(words) && words >= 0
  if (!isWhole) return [fault('words_not_whole', 'justificationWords', String(words))]
  return [
    ...justifiedScores.flatMap((it) => offScale(criterion, it, 'justifiedScores')),
    ...(justifiedScores.length > 0 && words === 0 ? [fault('words_missing', 'justificationWords')] : []),
    ...(justifiedScores.length === 0 && words > 0 ? [fault('scores_missing', 'justifiedScores')] : []),
  ]
}

/** A scale that is wrong itself has said so already. */
function offScale(criterion: RubricCriterion, score: string, property: RubricProperty): Found[] {
  const isKnown = scaleFaults(criterion).length > 0 || isOnScale(criterion, score)
  return isKnown ? [] : [fault('not_on_scale', property, score)]
}

function isSameScore(one: string, other: string): boolean {
  const [left, right] = [figureFrom(one), figureFrom(other)]
  return left && right ? left.eq(right) : one === other
}

function wordless(text: LocalizedText, locales: readonly string[]): string[] {
  return locales.filter((locale) => (text[locale] ?? '').trim() === '')
}
