import type { MoveRule, StatusOf } from './move.ts'

/** The life of a decision. Its letters leave with the move of the application that its release makes. */
export const moves = {
  propose: { from: { start: 'proposed' }, by: ['officer', 'approver'] },
  change: { from: { proposed: 'proposed', approved: 'proposed' }, by: ['officer', 'approver'] },
  approve: { from: { proposed: 'approved' }, by: ['approver'] },
  cancel: { from: { proposed: 'cancelled', approved: 'cancelled' }, by: ['officer', 'approver'] },
  lapse: { from: { proposed: 'cancelled', approved: 'cancelled' }, by: ['clock'] },
  release: { from: { approved: 'released' }, by: ['approver'] },
} as const satisfies Record<string, MoveRule>

export type DecisionStatus = StatusOf<typeof moves>
export type DecisionMove = keyof typeof moves

export const decisionStatuses = [
  'proposed',
  'approved',
  'released',
  'cancelled',
] as const satisfies readonly DecisionStatus[]

/** A live decision is neither released nor cancelled; an application has at most one. */
export const liveDecisionStatuses = ['proposed', 'approved'] as const satisfies readonly DecisionStatus[]
