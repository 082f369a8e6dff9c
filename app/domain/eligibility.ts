import { z } from 'zod'
import type { Answers } from './answer.ts'
import { whatIsAsked } from './asked.ts'
import type { CallFacts } from './call-facts.ts'
import { checkQuestion } from './check-question.ts'
import { isTrue } from './evaluate.ts'
import { expression } from './expression.ts'
import type { Problem } from './problem.ts'
import { question } from './question.ts'
import { localizedText } from './localized-text.ts'

/** One question of the one-minute check before signing in; a "no" says why, and where else to look. */
export const eligibilityQuestion = z.strictObject({
  question,
  passes: expression,
  why: localizedText,
  elsewhere: localizedText,
})

export const eligibilityQuestions = z.array(eligibilityQuestion)

export type EligibilityQuestion = z.infer<typeof eligibilityQuestion>

export type Eligibility = { problems: Problem[]; refused: EligibilityQuestion[] }

/**
 * What is missing or malformed, and which questions' answers rule the organization out. It may go on when both
 * are empty. The answers are words of the applicant: screening looks again.
 */
export function checkEligibility(
  questions: readonly EligibilityQuestion[],
  answers: Answers,
  facts: CallFacts,
): Eligibility {
  const { keys, answers: given } = whatIsAsked(
    questions.map(({ question: it }) => it),
    answers,
    facts,
  )
  const asked = questions.filter((it) => keys.has(it.question.key))
  const problems = asked.flatMap((it) => checkQuestion(it.question, given, facts))
  const wrong = new Set(problems.map((problem) => problem.question))
  const answered = asked.filter((it) => !wrong.has(it.question.key))
  return { problems, refused: answered.filter((it) => !isTrue(it.passes, { answers: given, facts })) }
}
