import type { Slate } from '#app/domain/slate-answer.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatNumber } from './format.ts'
import type { SlateView } from './slate-view.ts'
import { ruleWords } from './slate-words.ts'
import { Table } from './table.tsx'

/** What each rule costs: how much more the slate would be worth without it, and who would come in and leave. */
export function SlateCosts({ slate, view }: { slate: Slate; view: SlateView }) {
  if (slate.costs.length === 0) return null
  const nameOf = (id: string) => view.lines.find((it) => it.id === id)?.reference ?? ''
  const names = (ids: readonly string[]) => ids.map(nameOf).filter(Boolean).join(', ') || '–'
  const share = (gained: number) =>
    gained === 0
      ? m.slate_cost_none()
      : m.slate_cost_share({
          percent: formatNumber((gained / Math.max(1, slate.worth + gained)) * 100, getLocale(), 1),
        })
  return (
    <section className="minka-group">
      <Table
        caption={m.slate_costs()}
        dense
        columns={[
          { header: m.slate_cost_rule() },
          { header: m.slate_cost_value() },
          { header: m.slate_cost_enter() },
          { header: m.slate_cost_leave() },
        ]}
        rows={slate.costs.map(({ rule, gained, enter, leave }) => ({
          id: ruleWords(rule, view),
          cells: [ruleWords(rule, view), share(gained), names(enter), names(leave)],
        }))}
      />
      <p className="govuk-body minka-quiet">{m.slate_costs_text()}</p>
    </section>
  )
}
