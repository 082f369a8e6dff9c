import { isAnswered, type Answers } from './answer.ts'
import { isMistake } from './answer-problems.ts'
import { visibleQuestions } from './check-form.ts'
import { checkQuestion } from './check-question.ts'
import type { Answered } from './copied-answers.ts'
import { propertyChanges } from './form-diff.ts'
import { questionsOf, type FormDefinition } from './form.ts'
import type { Question } from './question.ts'
import { takesAnswer } from './takes-answer.ts'

/** What an application was copied from, and which of its answers are still as they were copied. */
export type CopiedFrom = { definition: FormDefinition; answers: Answers; untouched: ReadonlySet<string> }

/** How a question is asked, of which whoever copied an answer need not look again. */
const unheard = ['visible', 'required', 'prefilledFrom', 'autocomplete', 'private', 'sensitive']

/**
 * The questions of a copied application that its writer must look at: those that are new or whose answer could not be
 * copied, while they have none; and those that are asked otherwise or in which something is wrong, while they have the
 * copied one. Declarations are made when sending and are not among them.
 */
export function questionsToReview(copied: CopiedFrom, { definition, answers, facts }: Answered): Question[] {
  const earlier = new Map(questionsOf(copied.definition).map((it) => [it.key, it]))
  return visibleQuestions(definition, answers, facts)
    .filter((it) => takesAnswer(it) && it.kind !== 'declaration')
    .filter((question) => {
      const was = earlier.get(question.key)
      if (copied.untouched.has(question.key))
        return isOtherwise(was, question) || checkQuestion(question, answers, facts).some(isMistake)
      return !isAnswered(answers[question.key]) && (!was || isAnswered(copied.answers[question.key]))
    })
}

function isOtherwise(was: Question | undefined, now: Question): boolean {
  return !was || propertyChanges(was, now).some(({ name }) => !unheard.includes(name))
}
