import type { Capacity } from '#app/domain/capacity.ts'

/** One agreed move: its name, from (null at the start), to, who may make it, and the notice that it owes. */
export type AgreedMove = readonly [string, string | null, string, readonly Capacity[], string | null]

const applicant = ['representative', 'facilitator'] as const
const open = [
  'draft',
  'submitted',
  'changes_requested',
  'in_review',
  'in_panel',
  'invited',
  'waitlisted',
] as const

const closed = ['awarded', 'declined', 'ineligible', 'withdrawn'] as const
const afterDraft = [...open.filter((status) => status !== 'draft'), ...closed]

/** Copied by hand from the design, move by move, and never made from the tables of the domain. */
export const agreedMoves = {
  application: [
    ['submit', 'draft', 'submitted', applicant, 'application-received'],
    ['submit_late', 'draft', 'submitted', applicant, 'application-received-late'],
    ['take_back', 'submitted', 'draft', ['representative'], 'application-taken-back'],
    ['request_changes', 'submitted', 'changes_requested', ['officer'], 'changes-requested'],
    ['request_changes', 'in_panel', 'changes_requested', ['officer'], 'changes-requested'],
    ['resubmit', 'changes_requested', 'submitted', applicant, 'changes-received'],
    ['resubmit', 'changes_requested', 'in_panel', applicant, 'changes-received'],
    ['lapse_changes', 'changes_requested', 'submitted', ['clock'], 'changes-lapsed'],
    ['lapse_changes', 'changes_requested', 'in_panel', ['clock'], 'changes-lapsed'],
    ['start_review', 'submitted', 'in_review', ['officer'], null],
    ['close_review', 'in_review', 'in_panel', ['officer'], null],
    ['reopen_review', 'in_panel', 'in_review', ['officer'], 'review-reopened'],
    ['rule_ineligible', 'submitted', 'ineligible', ['approver'], 'decision-ineligible'],
    ['invite', 'in_panel', 'invited', ['approver'], 'decision-invited'],
    ['submit_next', 'invited', 'submitted', applicant, 'application-received'],
    ['lapse_invitation', 'invited', 'declined', ['clock'], 'invitation-lapsed'],
    ['award', 'in_panel', 'awarded', ['approver'], 'decision-awarded'],
    ['award', 'waitlisted', 'awarded', ['approver'], 'decision-awarded'],
    ['waitlist', 'in_panel', 'waitlisted', ['approver'], 'decision-waitlisted'],
    ['decline', 'in_panel', 'declined', ['approver'], 'decision-declined'],
    ['decline', 'waitlisted', 'declined', ['approver'], 'decision-declined'],
    ...open.map((status): AgreedMove => [
      'withdraw',
      status,
      'withdrawn',
      ['representative', 'officer'],
      'application-withdrawn',
    ]),
    ['reinstate', 'ineligible', 'submitted', ['approver'], 'decision-reconsidered'],
    ['reinstate', 'declined', 'in_panel', ['approver'], 'decision-reconsidered'],
    ...open.map((status): AgreedMove => [
      'reinstate',
      'withdrawn',
      status,
      ['approver'],
      'decision-reconsidered',
    ]),
    ['rescind', 'awarded', 'in_panel', ['approver'], 'award-rescinded'],
    ['propose_late_acceptance', 'submitted', 'submitted', ['officer'], null],
    ['accept_late', 'submitted', 'submitted', ['officer', 'approver'], null],
    ...['draft', ...afterDraft].map((status): AgreedMove => [
      'write_to',
      status,
      status,
      ['officer'],
      'application-message',
    ]),
    ...['draft', ...afterDraft].map((status): AgreedMove => [
      'correct_address',
      status,
      status,
      ['officer', 'approver'],
      'address-corrected',
    ]),
    ...afterDraft.flatMap((status): AgreedMove[] => [
      ['put_on_hold', status, status, ['officer', 'approver'], null],
      ['lift_hold', status, status, ['officer', 'approver'], null],
    ]),
    ['pass_screening', 'submitted', 'submitted', ['officer'], null],
    ['confirm_screening', 'submitted', 'submitted', ['officer', 'approver'], 'screening-passed'],
    ...(['declined', 'ineligible'] as const).flatMap((status): AgreedMove[] => [
      ['ask_reconsideration', status, status, ['representative', 'officer'], 'reconsideration-asked'],
      ['uphold_decision', status, status, ['officer', 'approver'], 'reconsideration-upheld'],
      ['grant_reconsideration', status, status, ['officer', 'approver'], null],
    ]),
    ['discuss', 'in_review', 'in_review', ['officer', 'reviewer'], null],
    ['mention', 'in_review', 'in_review', ['officer', 'reviewer'], 'review-mention'],
    ['withdraw_post', 'in_review', 'in_review', ['officer', 'reviewer'], null],
    ['raise_flag', 'in_review', 'in_review', ['officer', 'reviewer'], null],
    ['resolve_flag', 'in_review', 'in_review', ['officer', 'reviewer'], null],
  ],
  decision: [
    ['propose', null, 'proposed', ['officer', 'approver'], null],
    ['change', 'proposed', 'proposed', ['officer', 'approver'], null],
    ['change', 'approved', 'proposed', ['officer', 'approver'], null],
    ['approve', 'proposed', 'approved', ['approver'], null],
    ['cancel', 'proposed', 'cancelled', ['officer', 'approver'], null],
    ['cancel', 'approved', 'cancelled', ['officer', 'approver'], null],
    // The applicant's right to take back or withdraw ends what was not released; docs/decisions/a-decision-lapses.md.
    ['lapse', 'proposed', 'cancelled', ['clock'], null],
    ['lapse', 'approved', 'cancelled', ['clock'], null],
    ['release', 'approved', 'released', ['approver'], null],
  ],
  review: [
    ['assign', null, 'invited', ['officer', 'reviewer'], 'review-assigned'],
    ['accept', 'invited', 'accepted', ['reviewer'], null],
    ['decline_assignment', 'invited', 'declined', ['reviewer'], null],
    ['recuse', 'invited', 'recused', ['reviewer', 'officer'], null],
    ['recuse', 'accepted', 'recused', ['reviewer', 'officer'], null],
    ['recuse', 'submitted', 'recused', ['reviewer', 'officer'], null],
    ['cancel_assignment', 'invited', 'cancelled', ['officer'], null],
    ['cancel_assignment', 'accepted', 'cancelled', ['officer'], null],
    ['submit_review', 'accepted', 'submitted', ['reviewer'], null],
    ['revise_review', 'submitted', 'accepted', ['reviewer', 'officer'], null],
    ['keep_review', 'accepted', 'submitted', ['officer', 'reviewer'], null],
    ['remind', 'invited', 'invited', ['officer', 'clock'], 'review-due'],
    ['remind', 'accepted', 'accepted', ['officer', 'clock'], 'review-due'],
  ],
  award: [
    // An officer records what an organization signed on paper.
    ['accept', 'offered', 'accepted', ['representative', 'officer'], 'award-accepted'],
    ['refuse', 'offered', 'refused', ['representative', 'officer'], 'award-refused'],
    ['lapse', 'offered', 'lapsed', ['clock'], 'award-lapsed'],
    ['activate', 'accepted', 'active', ['approver'], 'award-active'],
    ['complete', 'active', 'completed', ['approver'], 'award-completed'],
    ['terminate', 'active', 'terminated', ['approver'], 'award-terminated'],
    ['extend_offer', 'offered', 'offered', ['officer', 'approver'], null],
    ['record_agreement', 'accepted', 'accepted', ['officer'], null],
    ['plan_payments', 'accepted', 'accepted', ['officer'], null],
    ...['active', 'completed', 'terminated'].flatMap((status): AgreedMove[] => [
      ['record_repayment', status, status, ['officer', 'approver'], null],
      ['annul_repayment', status, status, ['officer', 'approver'], null],
    ]),
  ],
  payment: [
    ...[null, 'changed', 'called_back', 'verified'].map((status): AgreedMove => [
      'change_details',
      status,
      'changed',
      ['representative', 'officer'],
      'payment-details-changed',
    ]),
    ['record_call_back', 'changed', 'called_back', ['officer'], null],
    ['verify_details', 'called_back', 'verified', ['officer', 'approver'], null],
  ],
  report: [
    ['submit_report', 'due', 'submitted', ['representative'], 'report-submitted'],
    ['submit_report', 'returned', 'submitted', ['representative'], 'report-submitted'],
    ['return_report', 'submitted', 'returned', ['officer'], 'report-returned'],
    ['accept_report', 'submitted', 'accepted', ['officer'], 'report-accepted'],
  ],
  tranche: [
    // By the clock where it waits for a day alone.
    ['fall_due', 'planned', 'due', ['officer', 'approver', 'clock'], 'tranche-due'],
    ['pay', 'due', 'paid', ['officer', 'approver'], 'tranche-paid'],
    ['hold', 'due', 'held', ['officer', 'approver'], 'tranche-held'],
    ['resume', 'held', 'due', ['officer', 'approver'], 'tranche-due'],
    ...['planned', 'due', 'held'].flatMap((status): AgreedMove[] => [
      ['cancel', status, 'cancelled', ['approver'], 'tranche-cancelled'],
      ['stop', status, 'cancelled', ['approver'], null],
    ]),
    ['prepare_payment', 'due', 'due', ['officer'], null],
    // By whoever changes the payment details for which it was prepared.
    ['void_preparation', 'due', 'due', ['representative', 'officer'], null],
    ['void_preparation', 'held', 'held', ['representative', 'officer'], null],
  ],
  amendment: [
    ['ask_amendment', null, 'asked', ['representative', 'officer'], 'amendment-asked'],
    ['approve_amendment', 'asked', 'approved', ['approver'], 'amendment-approved'],
    ['refuse_amendment', 'asked', 'refused', ['approver'], 'amendment-refused'],
    ['withdraw_amendment', 'asked', 'withdrawn', ['representative', 'officer'], null],
  ],
} as const satisfies Record<string, readonly AgreedMove[]>

export type AgreedMachine = keyof typeof agreedMoves

export const agreedStatuses = {
  application: [...open, ...closed],
  decision: ['proposed', 'approved', 'released', 'cancelled'],
  review: ['invited', 'accepted', 'submitted', 'declined', 'recused', 'cancelled'],
  award: ['offered', 'accepted', 'refused', 'lapsed', 'active', 'completed', 'terminated'],
  payment: ['changed', 'called_back', 'verified'],
  report: ['due', 'submitted', 'returned', 'accepted'],
  tranche: ['planned', 'due', 'paid', 'held', 'cancelled'],
  amendment: ['asked', 'approved', 'refused', 'withdrawn'],
} as const satisfies Record<AgreedMachine, readonly string[]>
