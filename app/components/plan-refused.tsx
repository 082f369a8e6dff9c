import { m } from '#app/messages/compiled/messages.js'
import type { PlannedPair } from './plan-view.ts'
import { Table } from './table.tsx'

type PlanRefusedProps = { pairs: readonly PlannedPair[]; count: number; isDone: boolean }

/** The pairs of a plan that a rule said no to, each with why. */
export function PlanRefused({ pairs, count, isDone }: PlanRefusedProps) {
  if (pairs.length === 0) return null
  return (
    <Table
      caption={isDone ? m.plan_refused_done({ count }) : m.plan_refused({ count })}
      dense
      columns={[
        { header: m.plan_application() },
        { header: m.plan_person() },
        { header: m.plan_refused_why() },
      ]}
      rows={pairs.map(({ application, reviewerId, reviewer, refusal }) => ({
        id: application.id + reviewerId,
        cells: [`${application.reference} · ${application.title}`, reviewer, refusal],
      }))}
    />
  )
}
