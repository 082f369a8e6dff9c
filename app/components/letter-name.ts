import type { WordedTemplate } from '#app/domain/letter-slot.ts'
import { m } from '#app/messages/compiled/messages.js'

const names: Record<WordedTemplate, () => string> = {
  'application-received': m.setup_letter_application_received,
  'changes-requested': m.setup_letter_changes_requested,
  'screening-passed': m.setup_letter_screening_passed,
  'decision-awarded': m.setup_letter_decision_awarded,
  'decision-waitlisted': m.setup_letter_decision_waitlisted,
  'decision-declined': m.setup_letter_decision_declined,
  'decision-ineligible': m.setup_letter_decision_ineligible,
  'decision-invited': m.setup_letter_decision_invited,
  'decision-reconsidered': m.setup_letter_decision_reconsidered,
  'reconsideration-upheld': m.setup_letter_reconsideration_upheld,
  'award-rescinded': m.setup_letter_award_rescinded,
}

/** What a letter that a call may word is called. */
export function letterName(template: WordedTemplate): string {
  return names[template]()
}
