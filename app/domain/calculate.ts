import { isEmptyRow, partAnswer, rowsAnswer, type Answers, type RawRow } from './answer.ts'
import type { CallFacts } from './call-facts.ts'
import type { FormDefinition } from './form.ts'
import { evaluate, evaluateFigure, plainValue } from './evaluate.ts'
import { figure, figureFrom } from './money.ts'
import type { CalculatedLine, Column, QuestionOf } from './question.ts'

/** The lines of a calculated question with their values in text, numbers as decimals; nothing where it cannot be known. */
export function calculateLines(question: QuestionOf<'calculated'>, answers: Answers, facts: CallFacts) {
  return question.lines.map(({ key, label, format, value }: CalculatedLine) => ({
    key,
    label,
    format,
    value: plainValue(evaluate(value, { answers, facts })),
  }))
}

/** How much the answers ask for, as a decimal with two places; nothing where the form asks for no money or none is known. */
export function requestedAmount(
  { requested }: Pick<FormDefinition, 'requested'>,
  answers: Answers,
  facts: CallFacts,
): string | undefined {
  const asked = requested && evaluateFigure(requested, { answers, facts })
  return asked?.gte(0) ? asked.toFixed(2) : undefined
}

/** The value of a calculated cell of this row, as a decimal in text; nothing while its parts are missing. */
export function calculateCell(
  column: Extract<Column, { kind: 'calculated' }>,
  row: RawRow,
  answers: Answers,
  facts: CallFacts,
): string | undefined {
  return evaluateFigure(column.value, { answers, facts, row })?.toFixed()
}

/** The sum of each column of money, typed or calculated, over the filled rows, as decimals in text. */
export function columnTotals(
  question: QuestionOf<'rows'>,
  answers: Answers,
  facts: CallFacts,
): Record<string, string> {
  const rows = rowsAnswer(answers[question.key]).filter((row) => !isEmptyRow(row))
  const totals = question.columns.filter(isMoney).map((column): [string, string] => {
    const cells = rows.map((row) => cellFigure(column, row, answers, facts) ?? figure(0))
    return [column.key, cells.reduce((sum, cell) => sum.plus(cell), figure(0)).toFixed()]
  })
  return Object.fromEntries(totals)
}

/** The sum of these cells of a table, each by its `row.column`, as a decimal in text; what is no figure counts as none. */
export function tableSum(raw: unknown, cells: readonly string[]): string {
  const figures = cells.map((cell) => figureFrom(partAnswer(raw, cell)) ?? figure(0))
  return figures.reduce((sum, it) => sum.plus(it), figure(0)).toFixed()
}

function cellFigure(column: Column, row: RawRow, answers: Answers, facts: CallFacts) {
  if (column.kind === 'calculated') return evaluateFigure(column.value, { answers, facts, row })
  return figureFrom(row[column.key] ?? '')
}

function isMoney(column: Column): boolean {
  return column.kind === 'money' || (column.kind === 'calculated' && column.format === 'money')
}
