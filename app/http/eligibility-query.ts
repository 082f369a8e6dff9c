import { type Answers, textAnswer, textsAnswer } from '#app/domain/answer.ts'
import { type EligibilityQuestion, checkEligibility } from '#app/domain/eligibility.ts'
import { readRaw } from '#app/domain/read-answer.ts'
import type { PublicCall } from '#db/call.ts'

/** The answers of the check as a query, so that they reach the start without an account or a cookie. */
export function eligibilityQuery(questions: readonly EligibilityQuestion[], answers: Answers): string {
  const entries = questions.flatMap(({ question: { key } }) => {
    const several = textsAnswer(answers[key])
    return (several.length > 0 ? several : [textAnswer(answers[key])]).map((value) => [key, value])
  })
  return new URLSearchParams(entries).toString()
}

/** The answers that a query brings, if they pass the call's check. */
export function passedEligibility(call: PublicCall, query: URLSearchParams): Answers | undefined {
  const answers = Object.fromEntries(
    call.eligibility.map(({ question }) => [question.key, readRaw(question, query)]),
  )
  const { problems, refused } = checkEligibility(call.eligibility, answers, call.facts)
  return problems.length === 0 && refused.length === 0 ? answers : undefined
}
