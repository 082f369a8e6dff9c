import type { ShownMove } from '#app/domain/applicant-status.ts'
import { m } from '#app/messages/compiled/messages.js'

/** What happened, as the applicant's history says it. */
export const shownMoveWords: Record<ShownMove, () => string> = {
  submit: m.apply_event_submit,
  submit_late: m.apply_event_submit_late,
  take_back: m.apply_event_take_back,
  request_changes: m.apply_event_request_changes,
  resubmit: m.apply_event_resubmit,
  lapse_changes: m.apply_event_lapse_changes,
  rule_ineligible: m.apply_event_rule_ineligible,
  invite: m.apply_event_invite,
  submit_next: m.apply_event_submit_next,
  lapse_invitation: m.apply_event_lapse_invitation,
  award: m.apply_event_award,
  waitlist: m.apply_event_waitlist,
  decline: m.apply_event_decline,
  withdraw: m.apply_event_withdraw,
  reinstate: m.apply_event_reinstate,
  rescind: m.apply_event_rescind,
  confirm_screening: m.apply_event_confirm_screening,
  ask_reconsideration: m.apply_event_ask_reconsideration,
  uphold_decision: m.apply_event_uphold_decision,
}
