import { fieldName, isEmptyRow } from './answer.ts'
import type { DateParts, DeclarationAnswer, FilesAnswer, RawAnswer, RawRow } from './answer.ts'
import type { Column, Question, QuestionOf } from './question.ts'

/** A posted form: `FormData` and `URLSearchParams` are both this. */
export type PostedForm = {
  get(name: string): unknown
  getAll(name: string): unknown[]
  keys(): Iterable<string>
}

const rowLimit = 200

/**
 * The answer to this question exactly as it was posted, whatever it is; only line breaks become one kind and
 * empty rows at the end are dropped. Names of the inputs are those of `fieldName`. Never throws.
 */
export function readRaw(question: Question, form: PostedForm): RawAnswer {
  const part = (...path: (string | number)[]) => typed(form, fieldName(question.key, ...path))
  switch (question.kind) {
    case 'date':
      return readDay(form, question.key)
    case 'month':
      return { month: part('month'), year: part('year') }
    case 'some_of':
      return allTyped(form, question.key)
    case 'place':
      return Object.fromEntries(question.levels.map((level) => [level.key, part(level.key)]))
    case 'point':
      return { latitude: part('latitude'), longitude: part('longitude') }
    case 'files':
      return readFiles(question, form)
    case 'rows':
      return withoutTrailingEmpty(readRows(question, form))
    case 'table':
      return readTable(question, form)
    case 'declaration':
      return readDeclaration(part)
    case 'calculated':
    case 'note':
      return ''
    default:
      return part()
  }
}

/** The rows as posted, empty ones kept: what a page shows again after "add a row". */
export function readRows(question: QuestionOf<'rows'>, form: PostedForm): RawRow[] {
  return rowNumbers(question.key, form).map((row) =>
    Object.fromEntries(
      question.columns
        .filter((column) => column.kind !== 'calculated')
        .map((column) => [column.key, readCell(column, form, fieldName(question.key, row, column.key))]),
    ),
  )
}

/** Rows without the empty ones at the end. */
export function withoutTrailingEmpty(rows: readonly RawRow[]): RawRow[] {
  return rows.slice(0, rows.findLastIndex((row) => !isEmptyRow(row)) + 1)
}

function readCell(column: Column, form: PostedForm, name: string): string {
  if (column.kind !== 'month') return typed(form, name)
  return monthCell(typed(form, `${name}.month`), typed(form, `${name}.year`)) || typed(form, name)
}

/** One text for the two inputs of a month cell: `2027-3`; empty when both are. */
export function monthCell(month: string, year: string): string {
  return month === '' && year === '' ? '' : `${year}-${month}`
}

/** The two inputs of a month cell, from its one text. */
export function monthCellParts(cell: string): { month: string; year: string } {
  const [year = '', ...month] = cell.split('-')
  return { year, month: month.join('-') }
}

function rowNumbers(key: string, form: PostedForm): number[] {
  const numbers = [...form.keys()].flatMap((name) => {
    const [owner, row] = name.split('.')
    return owner === key && /^\d{1,4}$/.test(row ?? '') ? [Number(row)] : []
  })
  return [...new Set(numbers)].sort((a, b) => a - b).slice(0, rowLimit)
}

function readTable(question: QuestionOf<'table'>, form: PostedForm): Record<string, string> {
  const cells = question.rows.flatMap((row) => question.columns.map((column) => `${row.key}.${column.key}`))
  return Object.fromEntries(cells.map((cell) => [cell, typed(form, fieldName(question.key, cell))]))
}

function readFiles(question: QuestionOf<'files'>, form: PostedForm): FilesAnswer {
  const files = allTyped(form, fieldName(question.key, 'files')).filter((id) => id !== '')
  const promised = readDay(form, fieldName(question.key, 'promised'))
  return question.promise && Object.values(promised).some((it) => it !== '') ? { files, promised } : { files }
}

function readDeclaration(part: (name: string) => string): DeclarationAnswer {
  return { accepted: part('accepted'), consent: part('consent'), name: part('name'), role: part('role') }
}

function readDay(form: PostedForm, name: string): DateParts {
  const part = (which: string) => typed(form, fieldName(name, which))
  return { day: part('day'), month: part('month'), year: part('year') }
}

function typed(form: PostedForm, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''
}

function allTyped(form: PostedForm, name: string): string[] {
  return [...new Set(form.getAll(name).filter((value) => typeof value === 'string'))].filter(
    (it) => it !== '',
  )
}
