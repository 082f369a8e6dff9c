import type { CallFacts } from '#app/domain/call-facts.ts'
import type { Problem } from '#app/domain/problem.ts'
import type { Question } from '#app/domain/question.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { FieldProblem } from './field-problem.ts'
import { regionInUse } from './format.ts'
import { problemSentence } from './problem-sentence.ts'

type Shown = {
  questions: readonly Question[]
  facts: Pick<CallFacts, 'currency'>
  /** The address of the page that asks a question, where that is not this one. */
  hrefOf?: (problem: Problem) => string
}

/** The sentences for problems, each at its field; what is wrong with all rows together stands at their question. */
export function fieldProblems(
  problems: readonly Problem[],
  { questions, facts, hrefOf }: Shown,
): FieldProblem[] {
  return problems.flatMap((problem) => {
    const question = questions.find(({ key }) => key === problem.question)
    if (!question) return []
    const reading = { locale: getLocale(), region: regionInUse(), currency: facts.currency }
    const field = question.kind === 'rows' && problem.facts.row === undefined ? question.key : problem.field
    const text = problemSentence(problem, question, reading)
    return [hrefOf ? { field, text, href: `${hrefOf(problem)}#${field}` } : { field, text }]
  })
}
