import { isEmptyRow, partAnswer, rowsAnswer, type RawRow } from './answer.ts'
import { checkOneOf } from './check-choice.ts'
import { checkMonthCell } from './check-date.ts'
import { checkFigure, checkMoney } from './check-figure.ts'
import { checkLength } from './check-text.ts'
import { isTrue, type Scope } from './evaluate.ts'
import type { Finding } from './problem.ts'
import type { Column, QuestionOf } from './question.ts'

/** Checks how many rows are filled, and every cell of each; an empty row between others is passed over. */
export function checkRows(question: QuestionOf<'rows'>, raw: unknown, scope: Scope): Finding[] {
  const rows = rowsAnswer(raw)
  const filled = rows.filter((row) => !isEmptyRow(row)).length
  const cells = rows.flatMap((row, at) => (isEmptyRow(row) ? [] : checkRow(question, row, at, scope)))
  return [...checkCount(question, filled), ...cells]
}

/** Checks that each cell of a table is empty or a whole number from 0 to the most; empty counts as none. */
export function checkTable(question: QuestionOf<'table'>, raw: unknown, scope: Scope): Finding[] {
  const cells = question.rows.flatMap((row) => question.columns.map((column) => ({ row, column })))
  return cells.flatMap(({ row, column }) => {
    const part = `${row.key}.${column.key}`
    const typed = partAnswer(raw, part)
    const found = typed.trim() === '' ? [] : checkFigure(typed, { min: 0, max: question.max }, scope)
    return found.map((it) => ({ ...it, path: [part], facts: { ...it.facts, part } }))
  })
}

function checkCount({ columns, min, max }: QuestionOf<'rows'>, filled: number): Finding[] {
  const path = [0, columns[0]?.key ?? '']
  if (filled < min) return [{ code: 'too_few_rows', path, facts: { min, count: filled } }]
  return filled > max ? [{ code: 'too_many_rows', path, facts: { max, count: filled } }] : []
}

function checkRow(question: QuestionOf<'rows'>, row: RawRow, at: number, scope: Scope): Finding[] {
  return question.columns.flatMap((column) =>
    checkCell(column, row[column.key] ?? '', { ...scope, row }).map((it) => ({
      ...it,
      path: [at, column.key, ...(it.path ?? [])],
      facts: { ...it.facts, row: at + 1, column: column.key },
    })),
  )
}

function checkCell(column: Column, cell: string, scope: Scope): Finding[] {
  if (column.kind === 'calculated') return []
  if (cell.trim() === '') return checkEmptyCell(column, scope)
  switch (column.kind) {
    case 'short_text':
      return checkLength(cell, column)
    case 'number':
      return checkFigure(cell, column, scope)
    case 'money':
      return checkMoney(cell, column, scope)
    case 'month':
      return checkMonthCell(cell, column, scope)
    case 'one_of':
      return checkOneOf(cell, column.options)
  }
}

function checkEmptyCell(column: Column, scope: Scope): Finding[] {
  const required = typeof column.required === 'boolean' ? column.required : isTrue(column.required, scope)
  if (!required) return []
  return [
    {
      code: column.kind === 'one_of' ? 'required_choice' : 'required',
      path: column.kind === 'month' ? ['month'] : [],
    },
  ]
}
