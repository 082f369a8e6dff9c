import { z } from 'zod'

import type { MoveRule, StatusOf } from './move.ts'

/** The life of an award after its decision is released. */
export const moves = {
  accept: { from: { offered: 'accepted' }, by: ['representative'], notice: 'award-accepted' },
  refuse: { from: { offered: 'refused' }, by: ['representative'], notice: 'award-refused' },
  lapse: { from: { offered: 'lapsed' }, by: ['clock'], notice: 'award-lapsed' },
  activate: { from: { accepted: 'active' }, by: ['approver'], notice: 'award-active' },
  complete: { from: { active: 'completed' }, by: ['approver'], notice: 'award-completed' },
  terminate: { from: { active: 'terminated' }, by: ['approver'], notice: 'award-terminated' },
} as const satisfies Record<string, MoveRule>

/** What is written into the history without changing the status. */
export const acts = {
  extend_offer: { from: { offered: 'offered' }, by: ['officer', 'approver'] },
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

/** How an organization answers an offer. To refuse it takes a word of confirmation, and may have a reason. */
export const answerAwardInput = z
  .object({
    answer: z.enum(['accept', 'refuse'], 'problem_required_choice'),
    reason: z.string().trim().max(2000).default(''),
    sure: z.array(z.string()),
  })
  .refine(({ answer, sure }) => answer === 'accept' || sure.includes('yes'), {
    path: ['sure'],
    error: 'problem_not_confirmed',
  })
