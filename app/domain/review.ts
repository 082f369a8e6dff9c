import type { MoveRule, StatusOf } from './move.ts'

/** The life of an assignment and its review. */
export const moves = {
  assign: { from: { start: 'invited' }, by: ['officer', 'reviewer'], notice: 'review-assigned' },
  accept: { from: { invited: 'accepted' }, by: ['reviewer'] },
  decline_assignment: { from: { invited: 'declined' }, by: ['reviewer'] },
  recuse: {
    from: { invited: 'recused', accepted: 'recused', submitted: 'recused' },
    by: ['reviewer', 'officer'],
  },
  cancel_assignment: { from: { invited: 'cancelled', accepted: 'cancelled' }, by: ['officer'] },
  submit_review: { from: { accepted: 'submitted' }, by: ['reviewer'] },
  revise_review: { from: { submitted: 'accepted' }, by: ['reviewer', 'officer'] },
  // An officer who closes the review of another makes it as an officer, also one who reviews for the call.
  keep_review: { from: { accepted: 'submitted' }, by: ['officer', 'reviewer'] },
} as const satisfies Record<string, MoveRule>

/** What is written into the history without changing the status. */
export const acts = {
  remind: {
    from: { invited: 'invited', accepted: 'accepted' },
    by: ['officer', 'clock'],
    notice: 'review-due',
  },
} as const satisfies Record<string, MoveRule>

export type ReviewStatus = StatusOf<typeof moves>
export type ReviewMove = keyof typeof moves
export type ReviewAct = keyof typeof acts

export const reviewStatuses = [
  'invited',
  'accepted',
  'submitted',
  'declined',
  'recused',
  'cancelled',
] as const satisfies readonly ReviewStatus[]
