import { plus } from '#app/domain/money.ts'
import { slateDimensions, type SlateDimension } from '#app/domain/slate.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatMoney, formatNumber } from './format.ts'
import type { SlateView } from './slate-view.ts'
import { dimensionName, groupName } from './slate-words.ts'
import { Table } from './table.tsx'

/** How projects and money fall on regions, objectives and kinds of organization, with what is committed already. */
export function SlateGroups({ view }: { view: SlateView }) {
  return (
    <section className="minka-group">
      <h2 className="govuk-heading-m">{m.slate_groups()}</h2>
      {view.settled.length > 0 && (
        <p className="govuk-body">{m.slate_groups_settled({ count: view.settled.length })}</p>
      )}
      <div className="minka-sums-beside">
        {slateDimensions.map((of) => (
          <Sums key={of} of={of} view={view} />
        ))}
      </div>
    </section>
  )
}

type Sum = { key: string | null; count: number; amount: string }

function Sums({ of, view }: { of: SlateDimension; view: SlateView }) {
  const sums = sumsOf(of, view)
  if (sums.every(({ key }) => key === null)) return null
  const all = sums.reduce((sum, { amount }) => plus(sum, amount), '0')
  const share = (amount: string) => (Number(all) === 0 ? 0 : (Number(amount) / Number(all)) * 100)
  return (
    <Table
      caption={dimensionName(of)}
      captionSize="s"
      narrow="scroll"
      dense
      columns={[
        { header: dimensionName(of) },
        { header: m.slate_column_projects(), numeric: true },
        { header: m.slate_column_money(), numeric: true },
        { header: m.slate_column_share(), numeric: true },
      ]}
      rows={sums.map(({ key, count, amount }) => ({
        id: key ?? '',
        cells: [
          groupName(view.call, of, key),
          String(count),
          formatMoney(amount, view.call.currency, getLocale()),
          m.ui_percent({ value: formatNumber(share(amount), getLocale(), 1) }),
        ],
      }))}
    />
  )
}

function sumsOf(of: SlateDimension, { call, lines, settled, request }: SlateView): Sum[] {
  const granted = [
    ...settled.map((it) => ({ key: it[of], amount: it.amount })),
    ...lines.flatMap((it) => (it.amount === null ? [] : [{ key: it[of], amount: it.amount }])),
  ]
  const bound = new Set<string | null>(request.bounds.flatMap((it) => (it.of === of ? [it.key] : [])))
  const keys = [...call.groups[of].map(({ key }) => key), null]
  return keys.flatMap((key) => {
    const mine = granted.filter((it) => it.key === key)
    if (mine.length === 0 && !bound.has(key)) return []
    return [{ key, count: mine.length, amount: mine.reduce((sum, it) => plus(sum, it.amount), '0') }]
  })
}
