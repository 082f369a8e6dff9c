import type { Slate, SlateCost } from '#app/domain/slate-answer.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { SlateView } from './slate-view.ts'
import { costWords, ruleWords } from './slate-words.ts'
import { Table } from './table.tsx'

/** What each rule costs: how much more the slate would be worth without it, and who would come in and leave. */
export function SlateCosts({ slate, view }: { slate: Slate; view: SlateView }) {
  if (slate.costs.length === 0) return null
  const names = (cost: SlateCost, ids: readonly string[]) =>
    cost.gained === null ? m.slate_cost_open() : ids.map((id) => view.named[id]).join(', ') || '–'
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
        rows={slate.costs.map((cost) => ({
          id: ruleWords(cost.rule, view),
          cells: [
            ruleWords(cost.rule, view),
            costWords(cost, slate),
            names(cost, cost.enter),
            names(cost, cost.leave),
          ],
        }))}
      />
      <p className="govuk-body minka-quiet">
        {m.slate_costs_text()} {slate.costs.some(({ exact }) => !exact) && m.slate_costs_about()}
      </p>
    </section>
  )
}
