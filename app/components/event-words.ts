import type { machines } from '#app/domain/moves.ts'
import { m } from '#app/messages/compiled/messages.js'

type MovesOf<Name extends keyof typeof machines> =
  keyof (typeof machines)[Name]['moves'] | keyof (typeof machines)[Name]['acts']

type Say = (facts: { name: string }) => string

const words: { [Name in keyof typeof machines]: Record<MovesOf<Name>, Say> } = {
  application: {
    submit: m.manage_event_application_submit,
    submit_late: m.manage_event_application_submit_late,
    take_back: m.manage_event_application_take_back,
    request_changes: m.manage_event_application_request_changes,
    resubmit: m.manage_event_application_resubmit,
    lapse_changes: m.manage_event_application_lapse_changes,
    start_review: m.manage_event_application_start_review,
    close_review: m.manage_event_application_close_review,
    reopen_review: m.manage_event_application_reopen_review,
    rule_ineligible: m.manage_event_application_rule_ineligible,
    invite: m.manage_event_application_invite,
    submit_next: m.manage_event_application_submit_next,
    lapse_invitation: m.manage_event_application_lapse_invitation,
    award: m.manage_event_application_award,
    waitlist: m.manage_event_application_waitlist,
    decline: m.manage_event_application_decline,
    withdraw: m.manage_event_application_withdraw,
    reinstate: m.manage_event_application_reinstate,
    rescind: m.manage_event_application_rescind,
    propose_late_acceptance: m.manage_event_application_propose_late_acceptance,
    accept_late: m.manage_event_application_accept_late,
    put_on_hold: m.manage_event_application_put_on_hold,
    lift_hold: m.manage_event_application_lift_hold,
    write_to: m.manage_event_application_write_to,
    correct_address: m.manage_event_application_correct_address,
    pass_screening: m.manage_event_application_pass_screening,
    confirm_screening: m.manage_event_application_confirm_screening,
    ask_reconsideration: m.manage_event_application_ask_reconsideration,
    uphold_decision: m.manage_event_application_uphold_decision,
    grant_reconsideration: m.manage_event_application_grant_reconsideration,
    discuss: m.manage_event_application_discuss,
    mention: m.manage_event_application_mention,
    withdraw_post: m.manage_event_application_withdraw_post,
    raise_flag: m.manage_event_application_raise_flag,
    resolve_flag: m.manage_event_application_resolve_flag,
  },
  decision: {
    propose: m.manage_event_decision_propose,
    change: m.manage_event_decision_change,
    approve: m.manage_event_decision_approve,
    cancel: m.manage_event_decision_cancel,
    lapse: m.manage_event_decision_lapse,
    release: m.manage_event_decision_release,
  },
  review: {
    assign: m.manage_event_review_assign,
    accept: m.manage_event_review_accept,
    decline_assignment: m.manage_event_review_decline_assignment,
    recuse: m.manage_event_review_recuse,
    cancel_assignment: m.manage_event_review_cancel_assignment,
    submit_review: m.manage_event_review_submit_review,
    revise_review: m.manage_event_review_revise_review,
    keep_review: m.manage_event_review_keep_review,
    remind: m.manage_event_review_remind,
  },
  award: {
    accept: m.manage_event_award_accept,
    refuse: m.manage_event_award_refuse,
    lapse: m.manage_event_award_lapse,
    activate: m.manage_event_award_activate,
    complete: m.manage_event_award_complete,
    terminate: m.manage_event_award_terminate,
    extend_offer: m.manage_event_award_extend_offer,
    record_agreement: m.manage_event_award_record_agreement,
    plan_payments: m.manage_event_award_plan_payments,
    record_repayment: m.manage_event_award_record_repayment,
    annul_repayment: m.manage_event_award_annul_repayment,
  },
  payment: {
    change_details: m.manage_event_payment_change_details,
    record_call_back: m.manage_event_payment_record_call_back,
    verify_details: m.manage_event_payment_verify_details,
  },
  report: {
    submit_report: m.manage_event_report_submit_report,
    return_report: m.manage_event_report_return_report,
    accept_report: m.manage_event_report_accept_report,
  },
  tranche: {
    fall_due: m.manage_event_tranche_fall_due,
    pay: m.manage_event_tranche_pay,
    hold: m.manage_event_tranche_hold,
    cancel: m.manage_event_tranche_cancel,
    resume: m.manage_event_tranche_resume,
    stop: m.manage_event_tranche_stop,
    prepare_payment: m.manage_event_tranche_prepare_payment,
    void_preparation: m.manage_event_tranche_void_preparation,
  },
  amendment: {
    ask_amendment: m.manage_event_amendment_ask,
    approve_amendment: m.manage_event_amendment_approve,
    refuse_amendment: m.manage_event_amendment_refuse,
    withdraw_amendment: m.manage_event_amendment_withdraw,
  },
}

/** What happened, in words. `name` is the reviewer whom an event of a review is about. */
export function eventWords(machine: string, move: string, name: string): string {
  const table = new Map(Object.entries(words)).get(machine) ?? {}
  const say = new Map<string, Say>(Object.entries(table)).get(move)
  return say ? say({ name }) : move
}
