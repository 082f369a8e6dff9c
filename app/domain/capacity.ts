import type { Role } from './role.ts'

/**
 * In which capacity someone acts in one case. `representative` and `contributor` are memberships, `clock` is the portal
 * itself when a date passes, the rest are granted roles.
 */
export const capacities = [
  'representative',
  'contributor',
  'facilitator',
  'reviewer',
  'officer',
  'approver',
  'auditor',
  'admin',
  'clock',
] as const

export type Capacity = (typeof capacities)[number]

/** Who acts. The clock is nobody: its `personId` is null. `conflicted` is about this case, never about the person. */
export type Actor = { personId: string | null; capacities: readonly Capacity[]; conflicted: boolean }

/** By whom and when, by the server's clock. Every rule is given it. */
export type Signed = { by: Actor; at: Date }

/** The portal itself, when a date passes. */
export const theClock: Actor = { personId: null, capacities: ['clock'], conflicted: false }

/** What a person holds at the moment over one case: the roles whose scope covers its call, and their membership. */
export type Standing = {
  personId: string
  roles: readonly Role[]
  membership: 'representative' | 'contributor' | null
}

/**
 * In which capacities a person stands in one case. A facilitator is one only where they typed the application; `enteredBy`
 * is who did, or null. A disputed mandate is no membership: it speaks for nobody until an officer rules.
 */
export function capacitiesIn(
  { personId, roles, membership }: Standing,
  enteredBy: string | null,
): Capacity[] {
  const granted = roles.filter((it) => it !== 'facilitator' || enteredBy === personId)
  return membership === null ? granted : [membership, ...granted]
}
