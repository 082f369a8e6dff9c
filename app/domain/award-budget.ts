import { isEmptyRow, rowsAnswer, type Answers } from './answer.ts'
import { type FormDefinition, questionsOf } from './form.ts'
import { exceeds, figure, figureFrom, minus } from './money.ts'
import type { QuestionOf } from './question.ts'
import type { LocalizedText } from './text.ts'

/** A row of the budget that was awarded; reports spend by its key. The amount is a decimal in text. */
export type BudgetLine = { key: string; label: LocalizedText; amount: string }

/** The keys by which forms speak of an award's budget: the row that a cost belongs to, and what it came to. */
export const budgetLineColumn = 'budget_line'
export const spentColumn = 'spent'

/** The keys by which an application's form speaks of its budget: the rows of costs, and what is asked for of each. */
const budgetQuestion = 'budget'
const requestedColumn = 'requested'

export type BudgetRow = BudgetLine & { spent: string; left: string; isOver: boolean }

/** The exact sum of decimals, with two places at least. */
export function sumOf(amounts: readonly string[]): string {
  return amounts.reduce((sum, it) => sum.plus(it), figure(0)).toFixed(2)
}

/** What is to come back of an award of this amount that has ended: what was paid, was not spent and was not given back yet. */
export function owedOf(award: { amount: string; unspent: string; paid: string; repaid: string }): string {
  const neverPaid = minus(award.amount, award.paid)
  const left = sumOf([minus(award.unspent, sumOf([neverPaid, award.repaid]))])
  return exceeds(left, '0') ? left : '0'
}

/** What was spent beside what was awarded, row by row, with what is left of each. What no row names stands last. */
export function compareBudget(
  lines: readonly BudgetLine[],
  spent: Readonly<Record<string, string>>,
): { rows: BudgetRow[]; total: Omit<BudgetRow, 'key' | 'label'> } {
  const unknown = Object.keys(spent).filter((key) => !lines.some((line) => line.key === key))
  const all = [...lines, ...unknown.map((key) => ({ key, label: { '': key }, amount: '0.00' }))]
  const rows = all.map((line) => ({ ...line, ...beside(line.amount, spent[line.key] ?? '0') }))
  const amount = sumOf(rows.map((row) => row.amount))
  return { rows, total: { amount, ...beside(amount, sumOf(rows.map((row) => row.spent))) } }
}

function beside(amount: string, spent: string) {
  return { spent: sumOf([spent]), left: sumOf([minus(amount, spent)]), isOver: exceeds(spent, amount) }
}

/**
 * The rows that an application asked for, summed by the first choice of its budget's rows, or row by row where there is
 * none. Rows for which nothing was asked are left out.
 */
export function requestedLines(definition: FormDefinition, answers: Answers): BudgetLine[] {
  const question = questionsOf(definition).find((it) => it.key === budgetQuestion)
  if (question?.kind !== 'rows') return []
  const rows = rowsAnswer(answers[budgetQuestion]).filter((row) => !isEmptyRow(row))
  const asked = rows.map((row, at) => ({
    line: lineOf(question, row, at),
    amount: figureFrom(row[requestedColumn] ?? '')?.toFixed(2) ?? '0.00',
  }))
  const byKey = Map.groupBy(asked, ({ line }) => line.key)
  return [...byKey.values()]
    .flatMap(([first, ...rest]) =>
      first ? [{ ...first.line, amount: sumOf([first, ...rest].map(({ amount }) => amount)) }] : [],
    )
    .filter(({ amount }) => exceeds(amount, '0'))
}

/** The rows made to sum to this amount, each by its share, to the cent; what rounding leaves over is the largest row's. */
export function fittedTo(amount: string, lines: readonly BudgetLine[]): BudgetLine[] {
  const whole = figure(sumOf(lines.map((line) => line.amount)))
  if (whole.lte(0)) return []
  const fitted = lines.map((line) => ({
    ...line,
    amount: figure(line.amount).times(amount).div(whole).round(2, 0).toFixed(2),
  }))
  const over = minus(amount, sumOf(fitted.map((line) => line.amount)))
  const [largest] = fitted.toSorted((one, other) => figure(other.amount).cmp(one.amount))
  return fitted.map((line) =>
    line.key === largest?.key ? { ...line, amount: sumOf([line.amount, over]) } : line,
  )
}

function lineOf(question: QuestionOf<'rows'>, row: Record<string, string>, at: number) {
  const choice = question.columns.find((column) => column.kind === 'one_of')
  const option =
    choice?.kind === 'one_of' ? choice.options.find(({ value }) => value === row[choice.key]) : undefined
  if (option) return { key: option.value, label: option.label }
  const words = question.columns.find((column) => column.kind === 'short_text')
  return { key: `row_${at + 1}`, label: { '': row[words?.key ?? ''] ?? '' } }
}

/** Whether a form asks what was spent of each row of a budget, so that reports can be written on it. */
export function isReportForm(definition: FormDefinition): boolean {
  return spendingQuestions(definition).length > 0
}

/** The form with the rows of this budget in the place of the options that its author gave to the column for them. */
export function withBudgetLines(definition: FormDefinition, lines: readonly BudgetLine[]): FormDefinition {
  const options = lines.map(({ key, label }) => ({ value: key, label }))
  const sections = definition.sections.map((section) => ({
    ...section,
    groups: section.groups.map((group) => ({
      ...group,
      questions: group.questions.map((question) => {
        if (question.kind !== 'rows') return question
        const columns = question.columns.map((column) =>
          column.kind === 'one_of' && column.key === budgetLineColumn ? { ...column, options } : column,
        )
        return { ...question, columns }
      }),
    })),
  }))
  return { ...definition, sections }
}

/** What these answers say was spent, as decimals by the key of the row; what cannot be read counts as nothing. */
export function spendingOf(definition: FormDefinition, answers: Answers): Record<string, string> {
  const cells = spendingQuestions(definition).flatMap(({ key }) =>
    rowsAnswer(answers[key]).map((row) => ({
      line: row[budgetLineColumn] ?? '',
      amount: figureFrom(row[spentColumn] ?? '')?.toFixed(2) ?? '0.00',
    })),
  )
  const byLine = Map.groupBy(
    cells.filter(({ line }) => line !== ''),
    ({ line }) => line,
  )
  return Object.fromEntries(
    [...byLine].map(([line, those]) => [line, sumOf(those.map(({ amount }) => amount))]),
  )
}

function spendingQuestions(definition: FormDefinition): QuestionOf<'rows'>[] {
  return questionsOf(definition).filter((question): question is QuestionOf<'rows'> => {
    if (question.kind !== 'rows') return false
    const kindOf = (key: string) => question.columns.find((column) => column.key === key)?.kind
    return kindOf(budgetLineColumn) === 'one_of' && kindOf(spentColumn) === 'money'
  })
}

/** The rows of several budgets together, by their keys, with what was spent of them. */
export function combinedBudget(
  awards: readonly { lines: readonly BudgetLine[]; spent: Readonly<Record<string, string>> }[],
) {
  const lines = Map.groupBy(
    awards.flatMap((award) => award.lines),
    ({ key }) => key,
  )
  const spent = Map.groupBy(
    awards.flatMap((award) => Object.entries(award.spent)),
    ([key]) => key,
  )
  return compareBudget(
    [...lines.values()].flatMap(([first, ...rest]) =>
      first ? [{ ...first, amount: sumOf([first, ...rest].map(({ amount }) => amount)) }] : [],
    ),
    Object.fromEntries([...spent].map(([key, those]) => [key, sumOf(those.map(([, amount]) => amount))])),
  )
}
