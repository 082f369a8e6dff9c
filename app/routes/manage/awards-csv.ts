import { awardStatusName } from '#app/components/award-status.ts'
import { callBudgetRows } from '#app/components/budget-rows.ts'
import { compareBudget } from '#app/domain/award-budget.ts'
import { signedInAs } from '#app/http/context.ts'
import { csvResponse } from '#app/http/csv.ts'
import { found } from '#app/http/found.ts'
import { findCallAwards } from '#db/award-spending.ts'

import type { Route } from './+types/awards-csv'

/** The budgets of the awards of a call beside their spending as CSV, amounts as exact decimals. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const call = found(await findCallAwards(context.get(signedInAs).personId, params.slug))
  const awards = call.awards.map((award) => ({
    ...award,
    status: awardStatusName(award.status),
    budget: compareBudget(award.lines, award.spent),
  }))
  return csvResponse(callBudgetRows(awards), `${call.slug}-awards`)
}
