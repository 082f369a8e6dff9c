import type { AssignmentPlan } from './assignment-plan.ts'
import type { Obstacle } from './assignment-problem.ts'
import type { PlanRequest } from './assignment-request.ts'

/** What keeps people from being asked, beside their load: in the order in which it is said. */
export const shortages = ['conflict', 'declined', 'language', 'full'] as const satisfies readonly (
  Obstacle | 'full'
)[]

/**
 * Why a plan leaves needs unmet. `few`: fewer people take part than each application needs. `room`: more reviews are needed than
 * they have room for. The others count the applications for which somebody was out of the question for that.
 */
export type PlanReason =
  | { code: 'few'; needed: number; reviewers: number }
  | { code: 'room'; needed: number; capacity: number }
  | { code: (typeof shortages)[number]; count: number }

/** Everything that explains what a plan could not meet, what alone explains it first; nothing where all is met. */
export function planReasons(
  plan: Pick<AssignmentPlan, 'unmet' | 'needed' | 'capacity'>,
  request: Pick<PlanRequest, 'needed' | 'reviewerIds'>,
): PlanReason[] {
  const { unmet, needed, capacity } = plan
  if (unmet.length === 0) return []
  const reviewers = request.reviewerIds.length
  const few = reviewers < request.needed ? [{ code: 'few' as const, needed: request.needed, reviewers }] : []
  const room = capacity !== null && capacity < needed ? [{ code: 'room' as const, needed, capacity }] : []
  const rest = shortages
    .map((code) => ({ code, count: unmet.filter((it) => it[code] > 0).length }))
    .filter(({ count }) => count > 0)
  return [...few, ...room, ...rest]
}

/** How many reviewers are missing in all. */
export function missingIn(unmet: AssignmentPlan['unmet']): number {
  return unmet.reduce((sum, it) => sum + it.needed - it.found, 0)
}
