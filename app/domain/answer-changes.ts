import {
  filesAnswer,
  isAnswered,
  isEmptyRow,
  rowsAnswer,
  textAnswer,
  textCells,
  type Answers,
  type DateParts,
  type RawRow,
} from './answer.ts'
import { questionsOf, questionsOfSection, type FormDefinition } from './form.ts'
import type { Question, QuestionOf } from './question.ts'
import { takesAnswer } from './takes-answer.ts'
import { changedRow, differs, figureDiffers, rowChanges, type RowChange } from './row-difference.ts'
import { isSame } from './same.ts'
import type { LocalizedText } from './text.ts'
import { differsInWords, wordDifference, type WordPart } from './word-difference.ts'

/** What was submitted, with the questions that were asked. */
export type SubmittedForm = { definition: FormDefinition; answers: Answers }

/** How two answers to one question differ; `whole` are told as they were before and as they are now. */
export type AnswerDifference =
  | { kind: 'words'; parts: WordPart[] }
  | { kind: 'rows'; rows: RowChange[] }
  | {
      kind: 'files'
      added: string[]
      removed: string[]
      promised?: Record<'before' | 'after', DateParts | undefined>
    }
  | { kind: 'whole' }

/** A question whose answer differs, as it is asked now, and as it was asked where that was otherwise. */
export type AnswerChange = {
  question: Question
  was: Question
  isAsked: boolean
  before: unknown
  after: unknown
  difference: AnswerDifference
}

export type SectionChanges = { key: string; title: LocalizedText; changes: AnswerChange[] }

/**
 * The answers that differ from one submission to another, by section in the order of the later form; what a question that
 * is not asked any more said stands under the section that asked it. What the portal works out is not among them.
 */
export function changedSections(before: SubmittedForm, after: SubmittedForm): SectionChanges[] {
  const asked = new Map(questionsOf(after.definition).map((it) => [it.key, it]))
  const earlier = new Map(questionsOf(before.definition).map((it) => [it.key, it]))
  const known = new Set(after.definition.sections.map(({ key }) => key))
  const sections = [
    ...after.definition.sections,
    ...before.definition.sections.filter(({ key }) => !known.has(key)),
  ]
  return sections
    .map((section) => {
      const gone = before.definition.sections
        .filter(({ key }) => key === section.key)
        .flatMap(questionsOfSection)
        .filter(({ key }) => !asked.has(key))
      const here = questionsOfSection(section).filter(({ key }) => asked.has(key))
      const changes = [...here, ...gone].filter(takesAnswer).flatMap((question) =>
        changeOf(before.answers, after.answers, {
          question,
          was: earlier.get(question.key) ?? question,
          isAsked: asked.has(question.key),
        }),
      )
      return { key: section.key, title: section.title, changes }
    })
    .filter(({ changes }) => changes.length > 0)
}

type Asking = Pick<AnswerChange, 'question' | 'was' | 'isAsked'>

function changeOf(earlier: Answers, later: Answers, asking: Asking): AnswerChange[] {
  const { question, was, isAsked } = asking
  const before = earlier[question.key]
  const after = isAsked ? later[question.key] : undefined
  if (!isAnswered(before) && !isAnswered(after)) return []
  if (was.kind !== question.kind) return [{ ...asking, before, after, difference: { kind: 'whole' } }]
  const difference = differenceOf(question, before, after)
  return difference ? [{ ...asking, before, after, difference }] : []
}

function differenceOf(question: Question, before: unknown, after: unknown): AnswerDifference | undefined {
  switch (question.kind) {
    case 'short_text':
    case 'long_text':
      return textDifference(textAnswer(before), textAnswer(after))
    case 'number':
    case 'money':
      return figureDiffers(textAnswer(before), textAnswer(after)) ? { kind: 'whole' } : undefined
    case 'rows':
      return rowsDifference(question, before, after)
    case 'table':
      return tableDifference(question, textCells(before), textCells(after))
    case 'files':
      return filesDifference(before, after)
    default:
      return isSame(before, after) ? undefined : { kind: 'whole' }
  }
}

function textDifference(before: string, after: string): AnswerDifference | undefined {
  if (!differsInWords(before, after)) return undefined
  const parts = wordDifference(before, after)
  return parts ? { kind: 'words', parts } : { kind: 'whole' }
}

function rowsDifference({ columns }: QuestionOf<'rows'>, before: unknown, after: unknown) {
  const filled = (raw: unknown) => rowsAnswer(raw).filter((row) => !isEmptyRow(row))
  return ofRows(rowChanges(columns, filled(before), filled(after)))
}

function tableDifference({ rows, columns }: QuestionOf<'table'>, before: RawRow, after: RawRow) {
  const cells = columns.map(({ key }) => ({ key, kind: 'number' as const }))
  const rowOf = (all: RawRow, row: string): RawRow =>
    Object.fromEntries(cells.map(({ key }) => [key, all[`${row}.${key}`] ?? '']))
  const changes = rows.flatMap(({ key }, at) => {
    const [earlier, row] = [rowOf(before, key), rowOf(after, key)]
    const isChanged = cells.some((cell) => differs(cell, earlier, row))
    return isChanged ? [changedRow(cells, earlier, { number: at + 1, row })] : []
  })
  return ofRows(changes)
}

function ofRows(rows: RowChange[]): AnswerDifference | undefined {
  return rows.length > 0 ? { kind: 'rows', rows } : undefined
}

function filesDifference(before: unknown, after: unknown): AnswerDifference | undefined {
  const [one, other] = [filesAnswer(before), filesAnswer(after)]
  const added = other.files.filter((id) => !one.files.includes(id))
  const removed = one.files.filter((id) => !other.files.includes(id))
  const isPromised = !isSame(one.promised, other.promised)
  if (added.length + removed.length === 0 && !isPromised) return undefined
  const promised = { before: one.promised, after: other.promised }
  return { kind: 'files', added, removed, ...(isPromised ? { promised } : {}) }
}
