import type { ApplicationStatus } from './application.ts'
import type { Outcome } from './decision-outcome.ts'
import { plus } from './money.ts'

/** An application of the panel's list with its live decision, if it has one. Amounts are decimals in text. */
export type Claimant = {
  status: ApplicationStatus
  requested: string | null
  live: { status: 'proposed' | 'approved'; outcome: Outcome; amount: string | null } | null
}

/** Which statuses stand in the panel's list: those that may still be awarded, and those that were decided from it. */
export const rankedStatuses = [
  'in_panel',
  'waitlisted',
  'awarded',
  'declined',
] as const satisfies readonly ApplicationStatus[]

/** Whether the application may still take money that is not committed yet. */
export function isOpen({ status, live }: Claimant): boolean {
  return (status === 'in_panel' || status === 'waitlisted') && live?.status !== 'approved'
}

/**
 * What the application would take of what remains: what is proposed for it, else what it asks for. What is committed
 * already takes nothing more.
 */
export function claimOf(application: Claimant): string {
  if (!isOpen(application)) return '0'
  const { live, requested } = application
  return live ? (live.amount ?? '0') : (requested ?? '0')
}

export type RegionSum = { region: string | null; count: number; requested: string; granted: string }

/** How many applications of each region there are, what they ask for and what was granted, the most asked for first. */
export function sumsByRegion(
  rows: readonly { region: string | null; requested: string | null; granted: string | null }[],
): RegionSum[] {
  const sums = new Map<string | null, RegionSum>()
  for (const { region, requested, granted } of rows) {
    const sum = sums.get(region) ?? { region, count: 0, requested: '0', granted: '0' }
    sums.set(region, {
      region,
      count: sum.count + 1,
      requested: plus(sum.requested, requested ?? '0'),
      granted: plus(sum.granted, granted ?? '0'),
    })
  }
  return [...sums.values()].toSorted((left, right) => Number(right.requested) - Number(left.requested))
}
