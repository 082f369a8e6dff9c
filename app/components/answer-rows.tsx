import { isEmptyRow, rowsAnswer, type RawRow } from '#app/domain/answer.ts'
import { calculateCell, columnTotals } from '#app/domain/calculate.ts'
import { monthFrom } from '#app/domain/calendar.ts'
import { figureFrom } from '#app/domain/money.ts'
import type { Column, QuestionOf } from '#app/domain/question.ts'
import { monthCellParts } from '#app/domain/read-answer.ts'
import { textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { optionWords, type AnswerSetting } from './answer-setting.ts'
import { formatMonth, formatNumber } from './format.ts'
import { Table } from './table.tsx'

type AnswerRowsProps = { question: QuestionOf<'rows'>; setting: AnswerSetting }

const numericKinds: readonly Column['kind'][] = ['number', 'money', 'calculated']

/** The rows of an answer, such as budget lines, with the sums of their money. */
export function AnswerRows({ question, setting }: AnswerRowsProps) {
  const { answers, facts } = setting
  const rows = rowsAnswer(answers[question.key]).filter((row) => !isEmptyRow(row))
  const { columns } = question
  const totals = sumsOf(question, columnTotals(question, answers, facts))
  if (rows.length === 0) return <p className="minka-quiet">{m.ui_not_answered()}</p>
  return (
    <Table
      caption={textIn(question.label, getLocale())}
      captionSize="hidden"
      narrow="scroll"
      dense
      columns={columns.map(({ label, kind }) => ({
        header: textIn(label, getLocale()),
        numeric: numericKinds.includes(kind),
      }))}
      rows={rows.map((row, place) => ({
        id: String(place),
        cells: columns.map((column) => cellWords(column, row, setting)),
      }))}
      {...(Object.keys(totals).length > 0
        ? { foot: columns.map(({ key }, place) => footWords(totals[key], place)) }
        : {})}
    />
  )
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

function cellWords(column: Column, row: RawRow, { answers, facts }: AnswerSetting): string {
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
  return figure
    ? formatNumber(figure.toNumber(), getLocale(), Math.max(digits, figure.decimalPlaces()))
    : typed
}
