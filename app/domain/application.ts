import type { MoveRule, StatusOf } from './move.ts'

/** A move that is not listed does not exist. The database's table of legal moves is generated from this one. */
export const moves = {
  submit: {
    from: { draft: 'submitted' },
    by: ['representative', 'facilitator'],
    stage: 'first',
    notice: 'application-received',
  },
  submit_late: {
    from: { draft: 'submitted' },
    by: ['representative', 'facilitator'],
    stage: 'first',
    notice: 'application-received-late',
  },
  take_back: { from: { submitted: 'draft' }, by: ['representative'], notice: 'application-taken-back' },
  request_changes: {
    from: { submitted: 'changes_requested', in_panel: 'changes_requested' },
    by: ['officer'],
    notice: 'changes-requested',
  },
  resubmit: {
    from: { changes_requested: 'came_from' },
    back: ['submitted', 'in_panel'],
    by: ['representative', 'facilitator'],
    notice: 'changes-received',
  },
  lapse_changes: {
    from: { changes_requested: 'came_from' },
    back: ['submitted', 'in_panel'],
    by: ['clock'],
    notice: 'changes-lapsed',
  },
  start_review: { from: { submitted: 'in_review' }, by: ['officer'], stage: 'review' },
  close_review: { from: { in_review: 'in_panel' }, by: ['officer'] },
  reopen_review: { from: { in_panel: 'in_review' }, by: ['officer'], notice: 'review-reopened' },
  rule_ineligible: {
    from: { submitted: 'ineligible' },
    by: ['approver'],
    notice: 'decision-ineligible',
    decided: true,
  },
  invite: {
    from: { in_panel: 'invited' },
    by: ['approver'],
    stage: 'next_form',
    notice: 'decision-invited',
    decided: true,
  },
  submit_next: {
    from: { invited: 'submitted' },
    by: ['representative', 'facilitator'],
    notice: 'application-received',
  },
  lapse_invitation: { from: { invited: 'declined' }, by: ['clock'], notice: 'invitation-lapsed' },
  award: {
    from: { in_panel: 'awarded', waitlisted: 'awarded' },
    by: ['approver'],
    notice: 'decision-awarded',
    decided: true,
  },
  waitlist: {
    from: { in_panel: 'waitlisted' },
    by: ['approver'],
    notice: 'decision-waitlisted',
    decided: true,
  },
  decline: {
    from: { in_panel: 'declined', waitlisted: 'declined' },
    by: ['approver'],
    notice: 'decision-declined',
    decided: true,
  },
  withdraw: {
    from: {
      draft: 'withdrawn',
      submitted: 'withdrawn',
      changes_requested: 'withdrawn',
      in_review: 'withdrawn',
      in_panel: 'withdrawn',
      invited: 'withdrawn',
      waitlisted: 'withdrawn',
    },
    by: ['representative', 'officer'],
    notice: 'application-withdrawn',
  },
  reinstate: {
    from: { ineligible: 'submitted', declined: 'in_panel', withdrawn: 'came_from' },
    back: ['draft', 'submitted', 'changes_requested', 'in_review', 'in_panel', 'invited', 'waitlisted'],
    by: ['approver'],
    notice: 'decision-reconsidered',
    decided: true,
  },
  rescind: { from: { awarded: 'in_panel' }, by: ['approver'], notice: 'award-rescinded', decided: true },
} as const satisfies Record<string, MoveRule>

const afterDraft = {
  submitted: 'submitted',
  changes_requested: 'changes_requested',
  in_review: 'in_review',
  in_panel: 'in_panel',
  invited: 'invited',
  waitlisted: 'waitlisted',
  awarded: 'awarded',
  declined: 'declined',
  ineligible: 'ineligible',
  withdrawn: 'withdrawn',
} as const

/** What is written into the history without changing the status. */
export const acts = {
  propose_late_acceptance: { from: { submitted: 'submitted' }, by: ['officer'] },
  accept_late: { from: { submitted: 'submitted' }, by: ['officer', 'approver'] },
  put_on_hold: { from: afterDraft, by: ['officer', 'approver'] },
  lift_hold: { from: afterDraft, by: ['officer', 'approver'] },
  write_to: { from: { draft: 'draft', ...afterDraft }, by: ['officer'], notice: 'application-message' },
  correct_address: {
    from: { draft: 'draft', ...afterDraft },
    by: ['officer', 'approver'],
    notice: 'address-corrected',
  },
  pass_screening: { from: { submitted: 'submitted' }, by: ['officer'] },
  confirm_screening: {
    from: { submitted: 'submitted' },
    by: ['officer', 'approver'],
    notice: 'screening-passed',
  },
  ask_reconsideration: {
    from: { declined: 'declined', ineligible: 'ineligible' },
    by: ['representative', 'officer'],
    notice: 'reconsideration-asked',
  },
  uphold_decision: {
    from: { declined: 'declined', ineligible: 'ineligible' },
    by: ['officer', 'approver'],
    notice: 'reconsideration-upheld',
  },
  grant_reconsideration: {
    from: { declined: 'declined', ineligible: 'ineligible' },
    by: ['officer', 'approver'],
  },
  discuss: { from: { in_review: 'in_review' }, by: ['officer', 'reviewer'] },
  mention: { from: { in_review: 'in_review' }, by: ['officer', 'reviewer'], notice: 'review-mention' },
  withdraw_post: { from: { in_review: 'in_review' }, by: ['officer', 'reviewer'] },
  raise_flag: { from: { in_review: 'in_review' }, by: ['officer', 'reviewer'] },
  resolve_flag: { from: { in_review: 'in_review' }, by: ['officer', 'reviewer'] },
} as const satisfies Record<string, MoveRule>

export type ApplicationStatus = StatusOf<typeof moves>
export type ApplicationMove = keyof typeof moves
export type ApplicationAct = keyof typeof acts

/** Every status, in the order in which an application meets them. */
export const applicationStatuses = [
  'draft',
  'submitted',
  'changes_requested',
  'in_review',
  'in_panel',
  'invited',
  'waitlisted',
  'awarded',
  'declined',
  'ineligible',
  'withdrawn',
] as const satisfies readonly ApplicationStatus[]
