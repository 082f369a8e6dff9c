import type { MoveRule, StatusOf } from './move.ts'

/** The life of one payment of an award. */
export const moves = {
  fall_due: {
    from: { planned: 'due' },
    by: ['officer', 'approver', 'clock'],
    notice: 'tranche-due',
  },
  pay: { from: { due: 'paid' }, by: ['officer', 'approver'], notice: 'tranche-paid' },
  hold: { from: { due: 'held' }, by: ['officer', 'approver'], notice: 'tranche-held' },
  resume: { from: { held: 'due' }, by: ['officer', 'approver'], notice: 'tranche-due' },
  cancel: {
    from: { planned: 'cancelled', due: 'cancelled', held: 'cancelled' },
    by: ['approver'],
    notice: 'tranche-cancelled',
  },
  // With the end of its award, whose letter says so.
  stop: { from: { planned: 'cancelled', due: 'cancelled', held: 'cancelled' }, by: ['approver'] },
} as const satisfies Record<string, MoveRule>

/** What is written into the history without changing the status. */
export const acts = {
  prepare_payment: { from: { due: 'due' }, by: ['officer'] },
  // With a change of the payment details, whoever makes it: what was prepared for the old ones is prepared anew.
  void_preparation: { from: { due: 'due', held: 'held' }, by: ['representative', 'officer'] },
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

/** A payment of an award to read: days are `YYYY-MM-DD`, amounts decimals in text; `report` is the number of the one it waits for. */
export type TrancheRow = {
  number: number
  status: TrancheStatus
  amount: string
  dueOn: string | null
  paidOn: string | null
  reference: string | null
  report: number | null
}
