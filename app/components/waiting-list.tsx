import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatMoney } from './format.ts'
import { pointWords } from './slate-words.ts'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

export type WaitingLine = {
  id: string
  reference: string
  title: string
  organization: string
  place: number | null
  quality: number | null
  full: string | null
  live: { status: 'proposed' | 'approved' } | null
}

type WaitingListProps = { lines: readonly WaitingLine[]; nextId: string | null; currency: string }

/** The waiting list in its order. */
export function WaitingList({ lines, nextId, currency }: WaitingListProps) {
  return (
    <Table
      caption={m.waiting_list()}
      dense
      columns={[
        { header: m.slate_column_application() },
        { header: m.slate_column_place(), numeric: true },
        { header: m.slate_column_quality(), numeric: true },
        { header: m.slate_column_full(), numeric: true },
        { header: m.waiting_column_standing() },
      ]}
      rows={lines.map((line, at) => ({
        id: line.id,
        cells: [
          <Name key="name" line={line} turn={at + 1} />,
          line.place ?? '–',
          pointWords(line.quality),
          line.full === null ? m.slate_no_full() : formatMoney(line.full, currency, getLocale()),
          <Standing key="standing" line={line} isNext={line.id === nextId} />,
        ],
      }))}
    />
  )
}

function Name({ line: { id, reference, title, organization }, turn }: { line: WaitingLine; turn: number }) {
  return (
    <div className="minka-ranking__name">
      <span className="minka-ranking__place">{m.ranking_place({ rank: turn })}</span>
      <div>
        <a className="govuk-link" href={`/manage/applications/${id}`}>
          {title || reference}
        </a>
        <span className="minka-ranking__whose">
          {reference} · {organization}
        </span>
      </div>
    </div>
  )
}

function Standing({ line: { id, live }, isNext }: { line: WaitingLine; isNext: boolean }) {
  if (live)
    return (
      <a className="govuk-link" href={`/manage/applications/${id}/decision`}>
        {live.status === 'approved' ? m.ranking_state_approved() : m.ranking_state_proposed()}
      </a>
    )
  return isNext ? <Tag tone="gold">{m.waiting_next()}</Tag> : m.waiting_waits()
}
