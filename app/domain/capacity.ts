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
