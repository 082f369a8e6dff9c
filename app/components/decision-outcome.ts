import type { Outcome } from '#app/domain/decision-outcome.ts'
import { m } from '#app/messages/compiled/messages.js'

const names: Record<Outcome, () => string> = {
  awarded: m.decision_outcome_awarded,
  waitlisted: m.decision_outcome_waitlisted,
  declined: m.decision_outcome_declined,
  invited: m.decision_outcome_invited,
  ineligible: m.decision_outcome_ineligible,
  reinstated: m.decision_outcome_reinstated,
  rescinded: m.decision_outcome_rescinded,
}

/** What an outcome is called where it is decided. */
export function outcomeName(outcome: Outcome): string {
  return names[outcome]()
}
