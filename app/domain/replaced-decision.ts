import type { Outcome } from './decision-outcome.ts'
import { replacedOutcomes, type ReplacedOutcome } from './notice-facts.ts'

/** The decision whose place a new one takes, of those that were released, the newest first; none where it is the first. */
export function replacedBy<It extends { outcome: Outcome }>(
  outcome: Outcome,
  released: readonly It[],
): (It & { outcome: ReplacedOutcome }) | undefined {
  if (outcome === 'invited') return undefined
  return released.find((it): it is It & { outcome: ReplacedOutcome } =>
    replacedOutcomes.some((name) => name === it.outcome),
  )
}
