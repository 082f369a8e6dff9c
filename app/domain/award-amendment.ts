import type { MoveRule, StatusOf } from './move.ts'

/** The life of an amendment of an award: more time, or other amounts between the rows of its budget. */
export const moves = {
  ask_amendment: {
    from: { start: 'asked' },
    by: ['representative', 'officer'],
    notice: 'amendment-asked',
  },
  approve_amendment: { from: { asked: 'approved' }, by: ['approver'], notice: 'amendment-approved' },
  refuse_amendment: { from: { asked: 'refused' }, by: ['approver'], notice: 'amendment-refused' },
  withdraw_amendment: { from: { asked: 'withdrawn' }, by: ['representative', 'officer'] },
} as const satisfies Record<string, MoveRule>

export type AmendmentStatus = StatusOf<typeof moves>
export type AmendmentMove = keyof typeof moves

export const amendmentStatuses = [
  'asked',
  'approved',
  'refused',
  'withdrawn',
] as const satisfies readonly AmendmentStatus[]

/** What an amendment asks for: another last day, or another amount in each row of the budget, a decimal by its key. */
export type AmendmentWish =
  { kind: 'more_time'; endsOn: string } | { kind: 'budget'; amounts: Readonly<Record<string, string>> }
