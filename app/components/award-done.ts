import { m } from '#app/messages/compiled/messages.js'

const said: Readonly<Record<string, () => string>> = {
  accept: m.award_done_accept,
  refuse: m.award_done_refuse,
  extend: m.award_done_extend,
  agreement: m.award_done_agreement,
  plan: m.award_done_plan,
  change: m.award_done_change,
  call_back: m.award_done_call_back,
  verify: m.award_done_verify,
  start: m.award_done_start,
  repaid: m.award_done_repaid,
  annulled: m.award_done_annulled,
  fall_due: m.award_done_fall_due,
  prepare: m.award_done_prepare,
  pay: m.award_done_pay,
  hold: m.award_done_hold,
  resume: m.award_done_resume,
  cancel: m.award_done_cancel,
  report_accept: m.award_done_report_accept,
  report_return: m.award_done_report_return,
  report_submit: m.award_done_report_submit,
  ask: m.award_done_ask,
  approve_amendment: m.award_done_approve_amendment,
  refuse_amendment: m.award_done_refuse_amendment,
  withdraw_amendment: m.award_done_withdraw_amendment,
  complete: m.award_done_complete,
  terminate: m.award_done_terminate,
  form: m.award_done_form,
  saved: m.award_done_saved,
}

/** What was just done with an award, by the word that the address carries; nothing for any other word. */
export function awardDone(word: string | null): string | undefined {
  return word !== null && Object.hasOwn(said, word) ? said[word]?.() : undefined
}
