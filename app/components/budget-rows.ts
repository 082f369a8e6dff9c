import type { BudgetRow } from '#app/domain/award-budget.ts'
import { m } from '#app/messages/compiled/messages.js'

import { budgetLineName } from './budget-line-name.ts'

type Cells = readonly string[]

/** The budget of one award beside its spending as rows of a spreadsheet, amounts as exact decimals. */
export async function* budgetRows(
  rows: readonly BudgetRow[],
  total: Omit<BudgetRow, 'key' | 'label'>,
): AsyncGenerator<Cells> {
  yield [m.award_budget_row(), m.award_budget_awarded(), m.award_budget_spent(), m.award_budget_left()]
  for (const row of rows) yield [budgetLineName(row), row.amount, row.spent, row.left]
  yield [m.award_budget_total(), total.amount, total.spent, total.left]
}

type Award = {
  reference: string
  organization: string
  title: string
  status: string
  budget: { rows: readonly BudgetRow[] }
}

/** The budgets of all awards of a call beside their spending, one row of a budget a line. */
export async function* callBudgetRows(awards: readonly Award[]): AsyncGenerator<Cells> {
  yield [
    m.award_column_reference_of(),
    m.award_column_organization(),
    m.award_column_project(),
    m.award_column_status(),
    m.award_budget_row(),
    m.award_budget_awarded(),
    m.award_budget_spent(),
    m.award_budget_left(),
  ]
  for (const { reference, organization, title, status, budget } of awards)
    for (const row of budget.rows)
      yield [reference, organization, title, status, budgetLineName(row), row.amount, row.spent, row.left]
}
