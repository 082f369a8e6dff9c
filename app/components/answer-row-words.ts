import { isEmptyRow, rowsAnswer, type RawRow } from '#app/domain/answer.ts'
import { calculateCell, columnTotals } from '#app/domain/calculate.ts'
import { monthFrom } from '#app/domain/calendar.ts'
import { decimalsOf, figureFrom } from '#app/domain/money.ts'
import type { Column, QuestionOf } from '#app/domain/question.ts'
import { monthCellParts } from '#app/domain/read-answer.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { optionWords, type AnswerSetting } from './answer-setting.ts'
import { formatMonth, formatNumber } from './format.ts'

type Known = Pick<AnswerSetting, 'answers' | 'facts'>

/** The filled rows of an answer in words, and below them the sums of their money where these mean something. */
export function rowWords(
  question: QuestionOf<'rows'>,
  { answers, facts }: Known,
): { rows: string[][]; foot?: string[] | undefined } {
  const rows = rowsAnswer(answers[question.key]).filter((row) => !isEmptyRow(row))
  const { columns } = question
  const totals = sumsOf(question, columnTotals(question, answers, facts))
  return {
    rows: rows.map((row) => columns.map((column) => cellWords(column, row, { answers, facts }))),
    foot:
      Object.keys(totals).length > 0
        ? columns.map(({ key }, place) => footWords(totals[key], place))
        : undefined,
  }
}

const numericKinds: readonly Column['kind'][] = ['number', 'money', 'calculated']

/** Whether a column holds figures, which stand to the right. */
export function holdsFigures({ kind }: Column): boolean {
  return numericKinds.includes(kind)
}

/**
 * The sums that mean something: none where nothing is worked out, since amounts may be of several currencies, and none of
 * what another column is worked out from, such as a unit cost.
 */
function sumsOf({ columns }: QuestionOf<'rows'>, totals: Record<string, string>): Record<string, string> {
  const workedOut = columns.flatMap((column) => (column.kind === 'calculated' ? [column.value] : []))
  const parts = JSON.stringify(workedOut)
  if (workedOut.length === 0) return {}
  return Object.fromEntries(Object.entries(totals).filter(([key]) => !parts.includes(`"${key}"`)))
}

/** One cell of a row in words; of a calculated one, what the row works out to. */
export function cellWords(column: Column, row: RawRow, { answers, facts }: Known): string {
  const typed = row[column.key] ?? ''
  switch (column.kind) {
    case 'one_of':
      return optionWords(column.options, typed)
    case 'month': {
      const month = monthFrom(monthCellParts(typed))
      return month ? formatMonth(month, getLocale()) : typed
    }
    case 'calculated':
      return figureWords(calculateCell(column, row, answers, facts) ?? '', column.format === 'money' ? 2 : 0)
    case 'money':
      return figureWords(typed, 2)
    case 'number':
      return figureWords(typed, 0)
    default:
      return typed
  }
}

function footWords(total: string | undefined, place: number): string {
  if (total !== undefined) return figureWords(total, 2)
  return place === 0 ? m.answer_total() : ''
}

/** A figure in the region's digits, with at least so many decimals; what is no figure stays as it was typed. */
function figureWords(typed: string, digits: number): string {
  const figure = figureFrom(typed)
  return figure ? formatNumber(figure.toNumber(), getLocale(), Math.max(digits, decimalsOf(figure))) : typed
}
