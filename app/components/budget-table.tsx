import type { BudgetRow } from '#app/domain/award-budget.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { budgetLineName } from './budget-line-name.ts'
import { formatMoney } from './format.ts'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

type Figures = Omit<BudgetRow, 'key' | 'label'>

type BudgetTableProps = {
  caption: string
  currency: string
  rows: readonly BudgetRow[]
  total: Figures
}

/** What was awarded beside what was spent, row by row; a row that was overspent says so in words. */
export function BudgetTable({ caption, currency, rows, total }: BudgetTableProps) {
  const money = (amount: string) => formatMoney(amount, currency, getLocale())
  const cells = ({ amount, spent, left, isOver }: Figures) => [
    money(amount),
    money(spent),
    isOver ? (
      <>
        {money(left)} <Tag tone="red">{m.award_budget_over()}</Tag>
      </>
    ) : (
      money(left)
    ),
  ]
  return (
    <Table
      caption={caption}
      columns={[
        { header: m.award_budget_row() },
        { header: m.award_budget_awarded(), numeric: true },
        { header: m.award_budget_spent(), numeric: true },
        { header: m.award_budget_left(), numeric: true },
      ]}
      rows={rows.map((row) => ({ id: row.key, cells: [budgetLineName(row), ...cells(row)] }))}
      foot={[m.award_budget_total(), ...cells(total)]}
    />
  )
}
