import { AwardFrame } from '#app/components/award-frame.tsx'
import { BudgetTable } from '#app/components/budget-table.tsx'
import { Stats } from '#app/components/stats.tsx'
import { compareBudget, sumOf } from '#app/domain/award-budget.ts'
import { formatMoney } from '#app/components/format.ts'
import { caseAwardFor } from '#app/http/award-for.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { Route } from './+types/award-budget'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { known, award } = await caseAwardFor(context, params.id)
  const paid = award.tranches.filter(({ status }) => status === 'paid').map(({ amount }) => amount)
  const budget = compareBudget(award.lines, award.spent)
  return { known, amount: award.amount, currency: award.currency, paid: sumOf(paid), budget }
}

export default function AwardBudgetPage({ loaderData }: Route.ComponentProps) {
  const { known, amount, currency, paid, budget } = loaderData
  const money = (it: string) => formatMoney(it, currency, getLocale())
  return (
    <AwardFrame known={known} title={m.award_budget_title()}>
      <Stats
        figures={[
          { label: m.award_budget_awarded(), value: money(amount) },
          { label: m.award_tranche_paid(), value: money(paid) },
          { label: m.award_budget_spent(), value: money(budget.total.spent) },
        ]}
      />
      <BudgetTable caption={m.award_budget_rows()} currency={currency} {...budget} />
      <p className="govuk-body">
        <a className="govuk-link" href={`/manage/applications/${known.id}/award/budget.csv`}>
          {m.award_budget_csv()}
        </a>
      </p>
    </AwardFrame>
  )
}
