import { m } from '#app/messages/compiled/messages.js'

const said: Readonly<Record<string, () => string>> = {
  pass_screening: m.manage_done_pass_screening,
  confirm_screening: m.manage_done_confirm_screening,
  start_review: m.manage_done_start_review,
  close_review: m.manage_done_close_review,
  reopen_review: m.manage_done_reopen_review,
  propose_late_acceptance: m.manage_done_propose_late_acceptance,
  accept_late: m.manage_done_accept_late,
  put_on_hold: m.manage_done_put_on_hold,
  lift_hold: m.manage_done_lift_hold,
  request_changes: m.manage_done_request_changes,
  withdraw: m.manage_done_withdraw,
  cancelled: m.manage_done_cancelled,
  conflict: m.manage_done_conflict,
  lifted: m.manage_done_lifted,
  revised: m.manage_done_revised,
  extended: m.manage_done_extended,
}

/** What was just done in a case, by the word that the address carries; nothing for any other word. */
export function caseDone(word: string | null): string | undefined {
  return word !== null && Object.hasOwn(said, word) ? said[word]?.() : undefined
}
