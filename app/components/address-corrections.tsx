import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'
import { Table } from './table.tsx'

type AddressCorrectionsProps = {
  corrections: readonly {
    id: string
    name: string
    from: string
    to: string
    reason: string
    by: string
    at: Date
  }[]
  timeZone: string
}

/** How an address came or went: whose it was, from what to what, who corrected it and why, the last first. */
export function AddressCorrections({ corrections, timeZone }: AddressCorrectionsProps) {
  return (
    <Table
      caption={m.email_corrections_title()}
      columns={[
        { header: m.email_corrections_when() },
        { header: m.email_corrections_whose() },
        { header: m.email_corrections_what() },
        { header: m.email_corrections_by() },
      ]}
      rows={corrections.map(({ id, name, from, to, reason, by, at }) => ({
        id,
        cells: [
          formatDateTime(at, getLocale(), timeZone),
          name,
          <span key="what" className="minka-wrap">
            {m.email_corrections_from_to({ from, to })}
          </span>,
          <span key="by" className="minka-wrap">
            {m.email_corrections_why({ name: by, reason })}
          </span>,
        ],
      }))}
    />
  )
}
