import type { MoveRule, StatusOf } from './move.ts'

/** The life of an award after its decision is released. */
export const moves = {
  accept: {
    from: { offered: 'accepted' },
    by: ['representative', 'officer'],
    notice: 'award-accepted',
  },
  refuse: {
    from: { offered: 'refused' },
    by: ['representative', 'officer'],
    notice: 'award-refused',
  },
  lapse: { from: { offered: 'lapsed' }, by: ['clock'], notice: 'award-lapsed' },
  activate: { from: { accepted: 'active' }, by: ['approver'], notice: 'award-active' },
  complete: { from: { active: 'completed' }, by: ['approver'], notice: 'award-completed' },
  terminate: { from: { active: 'terminated' }, by: ['approver'], notice: 'award-terminated' },
} as const satisfies Record<string, MoveRule>

/** What is written into the history without changing the status. */
export const acts = {
  extend_offer: { from: { offered: 'offered' }, by: ['officer', 'approver'] },
  record_agreement: { from: { accepted: 'accepted' }, by: ['officer'] },
  plan_payments: { from: { accepted: 'accepted' }, by: ['officer'] },
  record_repayment: {
    from: { active: 'active', completed: 'completed', terminated: 'terminated' },
    by: ['officer', 'approver'],
  },
  // By another person than who recorded it.
  annul_repayment: {
    from: { active: 'active', completed: 'completed', terminated: 'terminated' },
    by: ['officer', 'approver'],
  },
} as const satisfies Record<string, MoveRule>

export type AwardStatus = StatusOf<typeof moves>
export type AwardMove = keyof typeof moves
export type AwardAct = keyof typeof acts

export const awardStatuses = [
  'offered',
  'accepted',
  'refused',
  'lapsed',
  'active',
  'completed',
  'terminated',
] as const satisfies readonly AwardStatus[]
