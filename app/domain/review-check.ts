import { decimalsOf, figureFrom } from './money.ts'
import { countWords } from './words.ts'

/** Weights and scores are decimals in text. A score in `justifiedScores` needs so many words of justification. */
export type Criterion = {
  key: string
  weight: string
  scaleMin: string
  scaleMax: string
  optional: boolean
  justifiedScores: readonly string[]
  justificationWords: number
}

export type Rubric = { criteria: readonly Criterion[] }

/** What a reviewer typed for one criterion. Not scored is empty, never 0. */
export type Score = { criterion: string; score: string; justification: string }

export const reviewProblemCodes = [
  'required',
  'not_on_scale',
  'justification_missing',
  'justification_short',
] as const
export type ReviewProblemCode = (typeof reviewProblemCodes)[number]

/** One thing to put right; its sentence is the message `review_problem_<code>`. `field` names the input to focus. */
export type ReviewProblem = {
  criterion: string
  field: string
  code: ReviewProblemCode
  facts: Readonly<Record<string, string | number>>
}

/** The name of the input of a criterion's score in the review's form. */
export function scoreField(criterion: string): string {
  return `score_${criterion}`
}

/** The name of the input of a criterion's justification in the review's form. */
export function justificationField(criterion: string): string {
  return `justification_${criterion}`
}

/** Everything that keeps a review from being submitted, in the order of the rubric. */
export function checkReview(rubric: Rubric, scores: readonly Score[]): ReviewProblem[] {
  return rubric.criteria.flatMap((criterion) => {
    const given = scores.find((it) => it.criterion === criterion.key)
    return problemsOf(criterion, given?.score.trim() ?? '', given?.justification ?? '')
  })
}

/** The ends of a criterion's scale. */
export type Scale = Pick<Criterion, 'scaleMin' | 'scaleMax'>

/** Whether the typed score is a whole step on the criterion's scale. */
export function isOnScale({ scaleMin, scaleMax }: Scale, typed: string): boolean {
  const score = figureFrom(typed)
  if (!score) return false
  return score.gte(scaleMin) && score.lte(scaleMax) && decimalsOf(score.minus(scaleMin)) === 0
}

function problemsOf(criterion: Criterion, score: string, justification: string): ReviewProblem[] {
  const { key, scaleMin: min, scaleMax: max } = criterion
  const field = scoreField(key)
  if (score === '') return criterion.optional ? [] : [{ criterion: key, field, code: 'required', facts: {} }]
  if (!isOnScale(criterion, score))
    return [{ criterion: key, field, code: 'not_on_scale', facts: { min, max } }]
  return needsWords(criterion, score) ? unjustified(criterion, justification) : []
}

function needsWords({ justifiedScores }: Criterion, score: string): boolean {
  return justifiedScores.some((it) => figureFrom(it)?.eq(figureFrom(score) ?? '') ?? false)
}

function unjustified({ key, justificationWords }: Criterion, justification: string): ReviewProblem[] {
  const words = countWords(justification)
  if (words >= justificationWords) return []
  const code = words === 0 ? 'justification_missing' : 'justification_short'
  return [
    { criterion: key, field: justificationField(key), code, facts: { words, needed: justificationWords } },
  ]
}
