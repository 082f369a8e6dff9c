import type { MoveRule, StatusOf } from './move.ts'

/** The life of one payment of an award. */
export const moves = {
  fall_due: { from: { planned: 'due' }, by: ['officer', 'approver'], notice: 'tranche-due' },
  pay: { from: { due: 'paid' }, by: ['officer', 'approver'], notice: 'tranche-paid' },
  hold: { from: { due: 'held' }, by: ['officer', 'approver'], notice: 'tranche-held' },
  cancel: { from: { due: 'cancelled' }, by: ['approver'], notice: 'tranche-cancelled' },
} as const satisfies Record<string, MoveRule>

/** What is written into the history without changing the status. */
export const acts = {
  prepare_payment: { from: { due: 'due' }, by: ['officer'] },
} as const satisfies Record<string, MoveRule>

export type TrancheStatus = StatusOf<typeof moves>
export type TrancheMove = keyof typeof moves
export type TrancheAct = keyof typeof acts

export const trancheStatuses = [
  'planned',
  'due',
  'paid',
  'held',
  'cancelled',
] as const satisfies readonly TrancheStatus[]
