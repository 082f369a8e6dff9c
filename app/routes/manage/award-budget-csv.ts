import { budgetRows } from '#app/components/budget-rows.ts'
import { compareBudget } from '#app/domain/award-budget.ts'
import { caseAwardFor } from '#app/http/award-for.ts'
import { csvResponse } from '#app/http/csv.ts'

import type { Route } from './+types/award-budget-csv'

/** The budget of an award beside its spending as CSV, amounts as exact decimals. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { known, award } = await caseAwardFor(context, params.id)
  const { rows, total } = compareBudget(award.lines, award.spent)
  return csvResponse(budgetRows(rows, total), `${known.reference}-budget`)
}
