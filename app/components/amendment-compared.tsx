import type { AmendmentWish } from '#app/domain/award-amendment.ts'
import type { BudgetLine } from '#app/domain/award-budget.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { budgetLineName } from './budget-line-name.ts'
import { formatDay, formatMoney } from './format.ts'
import { SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'

type AmendmentComparedProps = {
  wish: AmendmentWish
  endsOn: string | null
  lines: readonly BudgetLine[]
  currency: string
}

/** What an amendment would change, beside what is agreed now. */
export function AmendmentCompared({ wish, endsOn, lines, currency }: AmendmentComparedProps) {
  if (wish.kind === 'more_time') {
    const day = (it: string | null) => (it ? formatDay(it, getLocale()) : m.award_not_yet())
    return (
      <SummaryList
        rows={[
          { key: m.award_amendment_now(), value: day(endsOn) },
          { key: m.award_amendment_then(), value: day(wish.endsOn) },
        ]}
      />
    )
  }
  const money = (it: string) => formatMoney(it, currency, getLocale())
  return (
    <Table
      caption={m.award_amendment_budget()}
      columns={[
        { header: m.award_budget_row() },
        { header: m.award_amendment_now(), numeric: true },
        { header: m.award_amendment_then(), numeric: true },
      ]}
      rows={lines.map((line) => ({
        id: line.key,
        cells: [budgetLineName(line), money(line.amount), money(wish.amounts[line.key] ?? line.amount)],
      }))}
    />
  )
}
