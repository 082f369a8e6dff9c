import type { WordedTemplate } from '#app/domain/letter-slot.ts'
import { m } from '#app/messages/compiled/messages.js'

const names: Record<WordedTemplate, () => string> = {
  'application-received': m.setup_letter_application_received,
  'application-received-late': m.setup_letter_application_received_late,
  'application-taken-back': m.setup_letter_application_taken_back,
  'changes-requested': m.setup_letter_changes_requested,
  'changes-received': m.setup_letter_changes_received,
  'changes-lapsed': m.setup_letter_changes_lapsed,
  'screening-passed': m.setup_letter_screening_passed,
  'application-withdrawn': m.setup_letter_application_withdrawn,
  'decision-ineligible': m.setup_letter_decision_ineligible,
  'decision-invited': m.setup_letter_decision_invited,
  'invitation-lapsed': m.setup_letter_invitation_lapsed,
  'decision-waitlisted': m.setup_letter_decision_waitlisted,
  'decision-declined': m.setup_letter_decision_declined,
  'decision-awarded': m.setup_letter_decision_awarded,
  'reconsideration-asked': m.setup_letter_reconsideration_asked,
  'decision-reconsidered': m.setup_letter_decision_reconsidered,
  'reconsideration-upheld': m.setup_letter_reconsideration_upheld,
  'award-rescinded': m.setup_letter_award_rescinded,
  'award-accepted': m.setup_letter_award_accepted,
  'award-refused': m.setup_letter_award_refused,
  'award-lapsed': m.setup_letter_award_lapsed,
  'award-active': m.setup_letter_award_active,
  'tranche-due': m.setup_letter_tranche_due,
  'tranche-paid': m.setup_letter_tranche_paid,
  'tranche-held': m.setup_letter_tranche_held,
  'tranche-cancelled': m.setup_letter_tranche_cancelled,
  'report-submitted': m.setup_letter_report_submitted,
  'report-returned': m.setup_letter_report_returned,
  'report-accepted': m.setup_letter_report_accepted,
  'amendment-asked': m.setup_letter_amendment_asked,
  'amendment-approved': m.setup_letter_amendment_approved,
  'amendment-refused': m.setup_letter_amendment_refused,
  'award-completed': m.setup_letter_award_completed,
  'award-terminated': m.setup_letter_award_terminated,
}

/** What a letter that a call may word is called. */
export function letterName(template: WordedTemplate): string {
  return names[template]()
}
