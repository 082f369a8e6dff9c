import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatMoney } from './format.ts'
import { Table } from './table.tsx'

type Freed = {
  id: string
  reference: string
  title: string
  amount: string
  why: 'refused' | 'lapsed' | 'rescinded' | 'ended'
}

/** Where the money came from that is free again. */
export function WaitingFreed({ freed, currency }: { freed: readonly Freed[]; currency: string }) {
  if (freed.length === 0) return null
  const why = {
    refused: m.waiting_refused,
    lapsed: m.waiting_lapsed,
    rescinded: m.waiting_rescinded,
    ended: m.waiting_ended,
  }
  return (
    <Table
      caption={m.waiting_freed()}
      dense
      columns={[
        { header: m.slate_column_application() },
        { header: m.waiting_column_why() },
        { header: m.slate_column_money(), numeric: true },
      ]}
      rows={freed.map((it) => ({
        id: it.id + it.why,
        cells: [
          <a key="name" className="govuk-link" href={`/manage/applications/${it.id}`}>
            {it.reference} · {it.title}
          </a>,
          why[it.why](),
          formatMoney(it.amount, currency, getLocale()),
        ],
      }))}
    />
  )
}
