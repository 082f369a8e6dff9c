import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatMoney } from './format.ts'
import type { SlateLine, SlateView } from './slate-view.ts'
import { departureName, groupName, pointWords } from './slate-words.ts'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

/** The applications that a slate funds, or those that it leaves out, in the order of their places. */
export function SlateTable({ view, funded }: { view: SlateView; funded: boolean }) {
  const lines = view.lines.filter(({ amount }) => (amount !== null) === funded)
  if (lines.length === 0) return null
  const money = (amount: string | null) => amount && formatMoney(amount, view.call.currency, getLocale())
  const total = view.answer.slate?.total ?? null
  return (
    <>
      <Table
        caption={funded ? m.slate_funded_list() : m.slate_others_list()}
        dense
        columns={[
          { header: m.slate_column_application() },
          { header: m.slate_of_region() },
          { header: m.slate_column_quality(), numeric: true },
          { header: m.slate_column_requested(), numeric: true },
          { header: funded ? m.slate_column_amount() : m.slate_column_full(), numeric: true },
          { header: m.slate_column_against() },
        ]}
        rows={lines.map((line) => ({
          id: line.id,
          cells: [
            <Name key="name" line={line} />,
            groupName(view.call, 'region', line.region),
            pointWords(line.quality),
            money(line.requested),
            funded ? (
              <strong key="amount">{money(line.amount)}</strong>
            ) : (
              (money(line.full) ?? m.slate_no_full())
            ),
            <Standing key="standing" line={line} />,
          ],
        }))}
        {...(funded ? { foot: [m.slate_sum(), '', '', '', money(total), ''] } : {})}
      />
      {!funded && view.more > 0 && <p className="govuk-body">{m.slate_more({ count: view.more })}</p>}
    </>
  )
}

function Name({ line: { id, place, reference, title, organization, hold } }: { line: SlateLine }) {
  return (
    <div className="minka-ranking__name">
      <span className="minka-ranking__place">{place === null ? '–' : m.ranking_place({ rank: place })}</span>
      <div>
        <a className="govuk-link" href={`/manage/applications/${id}`}>
          {title || reference}
        </a>
        <span className="minka-ranking__whose">
          {reference} · {organization}
        </span>
        {hold && <Tag tone="red">{m.manage_hold()}</Tag>}
      </div>
    </div>
  )
}

function Standing({ line: { departure, pin, live, byRank } }: { line: SlateLine }) {
  return (
    <div className="minka-standing">
      {departure ? (
        <Tag tone="gold">{departureName(departure)}</Tag>
      ) : (
        <span>{byRank ? m.slate_as_rank() : m.slate_as_rank_out()}</span>
      )}
      {pin && <Tag tone="river">{pin === 'in' ? m.slate_pinned_in() : m.slate_pinned_out()}</Tag>}
      {live && <Tag>{m.slate_live()}</Tag>}
    </div>
  )
}
