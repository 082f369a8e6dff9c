import { m } from '#app/messages/compiled/messages.js'

export type PlanStatus = 'asked' | 'ready' | 'applying' | 'applied' | 'failed'
export type PlanWay = 'by_hand' | 'solver'

const statuses: Record<PlanStatus, () => string> = {
  asked: m.assigning_status_asked,
  ready: m.assigning_status_ready,
  applying: m.assigning_status_applying,
  applied: m.assigning_status_applied,
  failed: m.assigning_status_failed,
}

const ways: Record<PlanWay, () => string> = {
  solver: m.assigning_way_solver,
  by_hand: m.assigning_way_by_hand,
}

/** How far a plan is. */
export function planStatusName(status: PlanStatus): string {
  return statuses[status]()
}

/** Who made a plan: the portal, or an officer pair by pair. */
export function planWayName(way: PlanWay): string {
  return ways[way]()
}
