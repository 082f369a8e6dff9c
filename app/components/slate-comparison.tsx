import type { SlateAnswer } from '#app/domain/slate-answer.ts'
import { minus } from '#app/domain/money.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatMoney } from './format.ts'
import { pointWords } from './slate-words.ts'
import { Table } from './table.tsx'

/** A slate beside others; the one by rank has no page of its own. `missing` are departures without a reason. */
export type ComparedSlate = {
  id: string | null
  name: string
  changedBy: string | null
  answer: SlateAnswer
  budget: string
  missing: number
}

type SlateComparisonProps = {
  call: { slug: string; currency: string }
  slates: readonly ComparedSlate[]
  lines: readonly { id: string; reference: string; title: string; place: number | null }[]
}

/** Slates side by side: their figures, and who gets what in each. */
export function SlateComparison({ call, slates, lines }: SlateComparisonProps) {
  return (
    <>
      <Figures call={call} slates={slates} />
      {lines.length > 0 && <Lines {...{ call, slates, lines }} />}
    </>
  )
}

function Lines({ call, slates, lines }: SlateComparisonProps) {
  return (
    <Table
      caption={m.slate_compare_lines()}
      dense
      narrow="scroll"
      columns={[
        { header: m.slate_column_application() },
        ...slates.map(({ name }) => ({ header: name, numeric: true })),
      ]}
      rows={lines.map(({ id, reference, title, place }) => ({
        id,
        cells: [
          <a key="name" className="govuk-link" href={`/manage/applications/${id}`}>
            {place === null ? '' : `${place}. `}
            {reference} · {title}
          </a>,
          ...slates.map(({ answer }) => amountIn(answer, id, call.currency)),
        ],
      }))}
    />
  )
}

function Figures({ call, slates }: Pick<SlateComparisonProps, 'call' | 'slates'>) {
  const money = (amount: string) => formatMoney(amount, call.currency, getLocale())
  return (
    <Table
      caption={m.slate_compare()}
      dense
      columns={[
        { header: m.slate_column_name() },
        { header: m.slate_funded(), numeric: true },
        { header: m.slate_total(), numeric: true },
        { header: m.slate_left(), numeric: true },
        { header: m.slate_quality(), numeric: true },
        { header: m.slate_departures(), numeric: true },
      ]}
      rows={slates.map(({ id, name, changedBy, answer: { slate }, budget, missing }) => ({
        id: id ?? 'rank',
        cells: [
          <Name key="name" {...{ id, name, changedBy, slug: call.slug }} />,
          slate ? String(slate.picks.length) : m.slate_impossible_short(),
          slate && money(slate.total),
          slate && money(minus(budget, slate.total)),
          slate && pointWords(slate.quality),
          slate && (
            <>
              {slate.departures.length}
              {missing > 0 && (
                <span className="minka-ranking__whose">{m.slate_missing({ count: missing })}</span>
              )}
            </>
          ),
        ],
      }))}
    />
  )
}

type NameProps = Pick<ComparedSlate, 'id' | 'name' | 'changedBy'> & { slug: string }

function Name({ id, name, changedBy, slug }: NameProps) {
  if (id === null)
    return (
      <div>
        {name}
        <span className="minka-ranking__whose">{m.slate_by_rank_note()}</span>
      </div>
    )
  return (
    <div>
      <a className="govuk-link" href={`/manage/calls/${slug}/slates/${id}`}>
        {name}
      </a>
      {changedBy && <span className="minka-ranking__whose">{m.slate_changed_by({ name: changedBy })}</span>}
    </div>
  )
}

function amountIn({ slate }: SlateAnswer, id: string, currency: string): string {
  const amount = slate?.picks.find((it) => it.id === id)?.amount
  return amount === undefined ? '–' : formatMoney(amount, currency, getLocale())
}
