import { set } from 'react-hook-form'

import {
  type Answers,
  dateAnswer,
  filesAnswer,
  isAnswered,
  rowsAnswer,
  textCells,
} from '#app/domain/answer.ts'
import type { Question, QuestionOf } from '#app/domain/question.ts'
import { monthCellParts } from '#app/domain/read-answer.ts'
import type { TypedValues } from '#app/domain/typed-page.ts'

/** What stands in a form that people may have typed into before its script ran. */
export function valuesInPage(formId: string, questions: readonly Question[]): TypedValues | undefined {
  if (typeof document === 'undefined') return undefined
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return undefined
  const typed = new FormData(form)
  const several = questions
    .filter(({ kind }) => kind === 'some_of')
    .map(({ key }) => [key, typed.getAll(key)] as const)
  return { ...nested(typed), ...Object.fromEntries(several) }
}

/** The values that the inputs of these questions begin with, `rowCounts` rows at least where so many are wanted. */
export function valuesOf(
  questions: readonly Question[],
  stored: Answers,
  rowCounts: Readonly<Record<string, number>>,
): TypedValues {
  return Object.fromEntries(
    questions.map((question) => [
      question.key,
      valueOf(question, stored[question.key], rowCounts[question.key] ?? 0),
    ]),
  )
}

function valueOf(question: Question, raw: unknown, rowCount: number): unknown {
  switch (question.kind) {
    case 'rows':
      return rowValues(question, raw, rowCount)
    case 'table':
      return nested(Object.entries(textCells(raw)))
    case 'files':
      return { promised: dateAnswer(filesAnswer(raw).promised) }
    case 'some_of':
      return isAnswered(raw) ? raw : []
    default:
      return raw ?? ''
  }
}

function rowValues({ columns, min }: QuestionOf<'rows'>, raw: unknown, rowCount: number): TypedValues[] {
  const rows = rowsAnswer(raw)
  const count = Math.max(rows.length, rowCount, min)
  const months = columns.filter(({ kind }) => kind === 'month').map(({ key }) => key)
  return Array.from({ length: count }, (_, at) => {
    const row = rows[at] ?? {}
    return { ...row, ...Object.fromEntries(months.map((key) => [key, monthCellParts(row[key] ?? '')])) }
  })
}

function nested(entries: Iterable<[string, unknown]>): TypedValues {
  const values: TypedValues = {}
  for (const [name, value] of entries) {
    if (typeof value === 'string') set(values, name, value)
  }
  return values
}
