import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatMoney, formatNumber } from './format.ts'
import { RankingDecision } from './ranking-decision.tsx'
import type { RankingRowView, RankingView } from './ranking-view.ts'
import { ScoreDots } from './score-dots.tsx'
import { TableRow } from './table-row.tsx'
import { Tag } from './tag.tsx'

/** The panel's list in its order, with a line where what remains of the budget ends. */
export function RankingTable({ ranking }: { ranking: RankingView }) {
  const { rows, cutAfter } = ranking
  const columns = columnsOf()
  const line = <CutLine key="cut" ranking={ranking} span={columns.length} />
  return (
    <table className="govuk-table minka-table--stacked minka-table--dense minka-ranking" role="table">
      <caption className="govuk-table__caption govuk-table__caption--m">{m.ranking_list_caption()}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ header, numeric }) => (
            <th
              key={header}
              scope="col"
              role="columnheader"
              className={`govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}`}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {cutAfter === 0 && line}
        {rows.flatMap((row, at) => [
          <TableRow key={row.id} columns={columns} cells={cellsOf(row, ranking.call.currency)} />,
          ...(at + 1 === cutAfter ? [line] : []),
        ])}
      </tbody>
    </table>
  )
}

function columnsOf() {
  return [
    { header: m.ranking_column_application() },
    { header: m.ranking_column_region() },
    { header: m.ranking_column_scores() },
    { header: m.ranking_column_mean(), numeric: true },
    { header: m.ranking_column_calibrated(), numeric: true },
    { header: m.ranking_column_requested(), numeric: true },
    { header: m.ranking_column_sum(), numeric: true },
    { header: m.ranking_column_decision() },
  ]
}

function cellsOf(row: RankingRowView, currency: string) {
  const money = (amount: string | null) => amount && formatMoney(amount, currency, getLocale())
  return [
    <Name key="name" row={row} />,
    row.region ?? m.ranking_no_region(),
    <Scores key="scores" scores={row.scores} />,
    row.mean && <Mean key="mean" mean={row.mean} spread={row.spread} />,
    row.calibrated && <Calibrated key="calibrated" {...row.calibrated} />,
    money(row.requested),
    row.isOpen ? money(row.cumulative) : null,
    <RankingDecision key="decision" row={row} currency={currency} />,
  ]
}

function Scores({ scores }: Pick<RankingRowView, 'scores'>) {
  return (
    <div>
      <ScoreDots scores={scores} />
      {scores.length > 0 && (
        <span className="minka-ranking__whose">{m.ranking_reviews({ count: scores.length })}</span>
      )}
    </div>
  )
}

const points = (text: string) => formatNumber(Number(text), getLocale(), 2)

function Mean({ mean, spread }: { mean: string; spread: string | null }) {
  return (
    <div>
      {points(mean)}
      {spread && <span className="minka-ranking__whose">{m.ranking_spread({ points: points(spread) })}</span>}
    </div>
  )
}

function Calibrated({ score, standardError, risen }: NonNullable<RankingRowView['calibrated']>) {
  return (
    <div>
      {points(score)}
      <span className="minka-ranking__whose">
        {m.ranking_error({ points: points(standardError) })}
        {risen > 0 && ` · ${m.ranking_up({ count: risen })}`}
        {risen < 0 && ` · ${m.ranking_down({ count: -risen })}`}
      </span>
    </div>
  )
}

function Name({ row }: { row: RankingRowView }) {
  const { id, rank, tied, title, reference, organization, hold } = row
  const place = tied ? m.ranking_place_tied : m.ranking_place
  return (
    <div className="minka-ranking__name">
      <span className="minka-ranking__place">{rank === null ? m.ranking_unranked() : place({ rank })}</span>
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

function CutLine({ ranking, span }: { ranking: RankingView; span: number }) {
  const amount = formatMoney(ranking.remaining, ranking.call.currency, getLocale())
  const all = ranking.cutAfter === ranking.rows.length
  const say = all ? m.ranking_cut_all : ranking.cutAfter === 0 ? m.ranking_cut_none : m.ranking_cut
  return (
    <tr role="row" className="minka-cut">
      <td role="cell" colSpan={span}>
        {say({ amount })}
      </td>
    </tr>
  )
}
