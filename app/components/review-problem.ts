import type { ReviewProblem, ReviewProblemCode } from '#app/domain/review-check.ts'
import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import type { FieldProblem } from './field-problem.ts'

type Say = (facts: Record<'min' | 'max' | 'words' | 'needed', string>) => string

const sentences: Record<ReviewProblemCode, Say> = {
  required: m.review_problem_required,
  not_on_scale: m.review_problem_not_on_scale,
  justification_missing: m.review_problem_justification_missing,
  justification_short: m.review_problem_justification_short,
}

/** What keeps a review from being submitted, as sentences that begin with the criterion's own words. */
export function reviewProblems(
  problems: readonly ReviewProblem[],
  criteria: readonly { key: string; text: LocalizedText }[],
): FieldProblem[] {
  return problems.map(({ criterion, field, code, facts }) => {
    const shown = (name: string) => String(facts[name] ?? '')
    const problem = sentences[code]({
      min: shown('min'),
      max: shown('max'),
      words: shown('words'),
      needed: shown('needed'),
    })
    const named = criteria.find(({ key }) => key === criterion)
    const words = named ? textIn(named.text, getLocale()) : ''
    return { field, text: m.review_problem_of({ criterion: words, problem }) }
  })
}
