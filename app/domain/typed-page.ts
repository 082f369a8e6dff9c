import type { Answers } from './answer.ts'
import { whatIsAsked, type Asked, type Conditional } from './asked.ts'
import type { CallFacts } from './call-facts.ts'
import { filesAnswer } from './answer.ts'
import type { Question } from './question.ts'
import { readRaw } from './read-answer.ts'

/** A page of questions, and what they lean on elsewhere in the form, as `leanedOn` gives it. */
export type PageOfQuestions = { questions: readonly Question[]; elsewhere: readonly Conditional[] }

/** The values of a page's inputs as a device keeps them, nested by the parts of their names. */
export type TypedValues = Record<string, unknown>

/** Which questions of a page are asked, the answers to them, and every answer of the page whether asked or not. */
export type TypedPage = { asked: Asked; typed: Answers }

/**
 * A page as it stands while it is typed: what the server will make of it once it is posted. Without values it is the page
 * as it was stored.
 */
export function typedPage(
  { questions, elsewhere }: PageOfQuestions,
  stored: Answers,
  facts: CallFacts,
  values?: TypedValues,
): TypedPage {
  const typed = values ? { ...stored, ...answersFrom(questions, stored, values) } : stored
  return { typed, asked: whatIsAsked([...questions, ...elsewhere], typed, facts) }
}

/** Which files an answer has is changed by adding and removing them alone; the rest of it is typed. */
export function withStoredFiles(question: Question, raw: unknown, stored: unknown): unknown {
  if (question.kind !== 'files' || typeof raw !== 'object') return raw
  return { ...raw, files: filesAnswer(stored).files }
}

/** The answers to these questions as the values stand, read as the server reads the post. */
function answersFrom(questions: readonly Question[], stored: Answers, values: TypedValues): Answers {
  const posted = new URLSearchParams(entriesOf('', values))
  return Object.fromEntries(
    questions.map((question) => {
      const { key } = question
      return [key, withStoredFiles(question, readRaw(question, posted), stored[key])]
    }),
  )
}

function entriesOf(path: string, value: unknown): string[][] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value) && value.every((it) => typeof it === 'string'))
    return value.map((it) => [path, it])
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    entriesOf(path === '' ? key : `${path}.${key}`, inner),
  )
}
