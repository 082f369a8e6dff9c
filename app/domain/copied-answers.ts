import { filesAnswer, isAnswered, rowsAnswer, type Answers } from './answer.ts'
import { isMistake } from './answer-problems.ts'
import { whatIsAsked } from './asked.ts'
import type { CallFacts } from './call-facts.ts'
import { checkQuestion } from './check-question.ts'
import { submittedAnswers } from './check-form.ts'
import { fittingAnswers } from './fitting-answers.ts'
import { questionsOf, type FormDefinition } from './form.ts'
import type { Problem } from './problem.ts'
import type { Question } from './question.ts'
import { takesAnswer } from './takes-answer.ts'

/** An application's form, its answers, and what their check must know. */
export type Answered = { definition: FormDefinition; answers: Answers; facts: CallFacts }

/**
 * What a new application may start from of an earlier one: answers to questions of the same key and kind that are asked of
 * both, whose value fits the new form. What the new one says already stays; nobody declares by copying. Texts are kept
 * however long, of rows the cells that fit, money only in its currency, and files that the earlier one still has.
 */
export function copiedAnswers(from: Answered, to: Answered): Answers {
  const said = submittedAnswers(from.definition, from.answers, from.facts)
  const kinds = new Map(questionsOf(from.definition).map(({ key, kind }) => [key, kind]))
  const same = questionsOf(to.definition)
    .filter((it) => takesAnswer(it) && it.kind !== 'declaration' && kinds.get(it.key) === it.kind)
    .filter(({ key }) => isAnswered(said[key]) && !Object.hasOwn(to.answers, key))
  const offered = fittingAnswers(to.definition, only(said, same))
  const facts = { ...to.facts, attachments: from.facts.attachments }
  const isForeign = from.facts.currency !== to.facts.currency
  const fit = same.flatMap((question): [string, unknown][] => {
    const raw = withoutForeign(question, offered[question.key], { facts, isForeign })
    const value = withoutMistakes(question, { ...offered, ...to.answers, [question.key]: raw }, facts)
    return isAnswered(value) ? [[question.key, value]] : []
  })
  const asked = whatIsAsked(questionsOf(to.definition), { ...Object.fromEntries(fit), ...to.answers }, facts)
  return Object.fromEntries(fit.filter(([key]) => asked.keys.has(key)))
}

function only(answers: Answers, questions: readonly Question[]): Answers {
  return Object.fromEntries(questions.map(({ key }) => [key, answers[key]]))
}

type Foreign = { facts: CallFacts; isForeign: boolean }

/** An amount says nothing in another currency, and neither does a file that is not there any more. */
function withoutForeign(question: Question, raw: unknown, { facts, isForeign }: Foreign): unknown {
  if (question.kind === 'files') {
    const kept = filesAnswer(raw).files.filter((id) => {
      const file = facts.attachments.get(id)
      return file !== undefined && file.fault === undefined
    })
    return { files: kept }
  }
  if (!isForeign) return raw
  if (question.kind === 'money') return ''
  if (question.kind !== 'rows') return raw
  const amounts = question.columns.filter(({ kind }) => kind === 'money').map(({ key }) => key)
  return rowsAnswer(raw).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => !amounts.includes(key))),
  )
}

/** The answer to the question, of rows without the cells that are wrong; nothing where it is wrong otherwise. */
function withoutMistakes(question: Question, answers: Answers, facts: CallFacts): unknown {
  const raw = answers[question.key]
  if (question.kind === 'short_text' || question.kind === 'long_text') return raw
  const mistakesOf = (value: unknown) =>
    checkQuestion(question, { ...answers, [question.key]: value }, facts).filter(isMistake)
  const mistakes = mistakesOf(raw)
  if (mistakes.length === 0) return raw
  if (question.kind !== 'rows') return undefined
  const rows = rowsAnswer(raw).map((row, at) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !isAbout(mistakes, at + 1, column))),
  )
  return mistakesOf(rows).length === 0 ? rows : undefined
}

function isAbout(mistakes: readonly Problem[], row: number, column: string): boolean {
  return mistakes.some(({ facts }) => facts.row === row && facts.column === column)
}
