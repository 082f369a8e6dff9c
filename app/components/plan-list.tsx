import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatDateTime, formatNumber } from './format.ts'
import { planStatusName, planWayName, type PlanStatus, type PlanWay } from './plan-status.ts'
import { Table } from './table.tsx'

export type ListedPlan = {
  id: string
  way: PlanWay
  status: PlanStatus
  madeAt: Date | string
  waiting: number
  asked: number
}

type PlanListProps = { slug: string; timeZone: string; plans: readonly ListedPlan[] }

/** The plans that an officer made last, each a link to what it says. */
export function PlanList({ slug, timeZone, plans }: PlanListProps) {
  if (plans.length === 0) return null
  return (
    <Table
      caption={m.assigning_plans()}
      dense
      columns={[
        { header: m.assigning_plans_made() },
        { header: m.assigning_plans_way() },
        { header: m.assigning_plans_state() },
        { header: m.assigning_plans_pairs(), numeric: true },
      ]}
      rows={plans.map(({ id, way, status, madeAt, waiting, asked }) => ({
        id,
        cells: [
          <a key="open" className="govuk-link" href={`/manage/calls/${slug}/assignment/${id}`}>
            {formatDateTime(madeAt, getLocale(), timeZone)}
          </a>,
          planWayName(way),
          planStatusName(status),
          formatNumber(waiting + asked, getLocale()),
        ],
      }))}
    />
  )
}
