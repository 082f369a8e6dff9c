import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { outcomeName } from './decision-outcome.ts'
import { formatMoney } from './format.ts'
import type { RankingRowView } from './ranking-view.ts'
import { Tag } from './tag.tsx'

/** How far the decision of one application is, and the way to its page. */
export function RankingDecision({ row, currency }: { row: RankingRowView; currency: string }) {
  return (
    <a className="govuk-link minka-ranking__decision" href={`/manage/applications/${row.id}/decision`}>
      <State row={row} currency={currency} />
      <span className="minka-hidden"> {row.title}</span>
    </a>
  )
}

function State({ row: { status, live, granted }, currency }: { row: RankingRowView; currency: string }) {
  const money = (amount: string) => formatMoney(amount, currency, getLocale())
  if (live) {
    const amount = live.amount === null ? '' : ` ${money(live.amount)}`
    return (
      <>
        <Tag tone={live.status === 'approved' ? 'river' : 'gold'}>
          {live.status === 'approved' ? m.ranking_state_approved() : m.ranking_state_proposed()}
        </Tag>
        <span className="minka-ranking__whose">{outcomeName(live.outcome) + amount}</span>
      </>
    )
  }
  switch (status) {
    case 'awarded':
      return (
        <>
          <Tag tone="green">{m.ranking_state_awarded()}</Tag>
          <span className="minka-ranking__whose">{money(granted ?? '0')}</span>
        </>
      )
    case 'declined':
      return <Tag>{m.ranking_state_declined()}</Tag>
    case 'waitlisted':
      return <Tag>{m.ranking_state_waitlisted()}</Tag>
    default:
      return m.ranking_decide()
  }
}
