import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatNumber } from './format.ts'
import type { PlannedReviewer, PlanSummary } from './plan-view.ts'
import { Table } from './table.tsx'

type PlanLoadsProps = { reviewers: readonly PlannedReviewer[]; summary: PlanSummary | null; isDone: boolean }

/** How much each person would review, and how many letters they would get where. */
export function PlanLoads({ reviewers, summary, isDone }: PlanLoadsProps) {
  const loadOf = new Map(summary?.loads.map((it) => [it.reviewerId, it]))
  const counted = (count: number | undefined) => (count === undefined ? '' : formatNumber(count, getLocale()))
  const planned = [
    { header: m.plan_before(), numeric: true },
    { header: m.plan_after(), numeric: true },
    { header: m.plan_limit(), numeric: true },
  ]
  return (
    <Table
      caption={isDone ? m.plan_loads_done() : m.plan_loads()}
      dense
      columns={[{ header: m.plan_person() }, ...(summary ? planned : []), { header: m.plan_letters() }]}
      rows={reviewers.map((reviewer) => {
        const load = loadOf.get(reviewer.id)
        const limit = load?.limit ?? null
        const figures = [
          counted(load?.before),
          counted(load?.after),
          limit === null ? m.plan_no_limit() : counted(limit),
        ]
        return {
          id: reviewer.id,
          cells: [reviewer.name, ...(summary ? figures : []), lettersTo(reviewer)],
        }
      })}
    />
  )
}

function lettersTo({ email, added }: PlannedReviewer): string {
  if (added === 0) return m.plan_letters_none()
  if (!email) return m.plan_letters_by_hand({ count: added })
  return m.plan_letters_to({ count: formatNumber(added, getLocale()), email })
}
