import { plus } from '#app/domain/money.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { BudgetBar } from './budget-bar.tsx'
import { formatMoney } from './format.ts'
import type { RankingView } from './ranking-view.ts'
import { Stats } from './stats.tsx'

/** Where the call's budget stands: the figures, and the same along one bar. */
export function RankingBudget({ ranking }: { ranking: RankingView }) {
  const { call, awarded, approved, proposed, remaining, rows } = ranking
  const money = (amount: string) => formatMoney(amount, call.currency, getLocale())
  const open = rows.filter(({ isOpen }) => isOpen)
  const asked = open.reduce((sum, { requested }) => plus(sum, requested ?? '0'), '0')
  return (
    <>
      <Stats
        figures={[
          { label: m.ranking_budget(), value: money(call.budget) },
          {
            label: m.ranking_committed(),
            value: money(plus(awarded, approved)),
            note: m.ranking_committed_note(),
          },
          { label: m.ranking_remaining(), value: money(remaining) },
          {
            label: m.ranking_open(),
            value: String(open.length),
            note: m.ranking_open_asked({ amount: money(asked) }),
          },
        ]}
      />
      <BudgetBar
        caption={m.ranking_bar_caption()}
        currency={call.currency}
        total={call.budget}
        parts={[
          { label: m.ranking_part_awarded(), amount: awarded, tone: 'forest' as const },
          { label: m.ranking_part_approved(), amount: approved, tone: 'river' as const },
          { label: m.ranking_part_proposed(), amount: proposed, tone: 'gold' as const },
        ]}
      />
    </>
  )
}
