import type { Outcome } from '#app/domain/decision-outcome.ts'
import { m } from '#app/messages/compiled/messages.js'

/** A decision as its applicant reads it. */
export const releasedTitles: Record<Outcome, () => string> = {
  awarded: m.apply_outcome_awarded,
  waitlisted: m.apply_outcome_waitlisted,
  declined: m.apply_outcome_declined,
  invited: m.apply_outcome_invited,
  ineligible: m.apply_outcome_ineligible,
  reinstated: m.apply_outcome_reinstated,
  rescinded: m.apply_outcome_rescinded,
}
