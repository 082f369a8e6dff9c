import { z } from 'zod'

import type { CaseFile } from './application-case.ts'
import { requireNoConflict, requireReason } from './application-change.ts'
import { owedOf, sumOf } from './award-budget.ts'
import { amountInput } from './award-input.ts'
import { type AwardChange, beginAward } from './award-rules.ts'
import type { AwardStatus } from './award.ts'
import { dayIn, isDayText } from './calendar.ts'
import type { Signed } from './capacity.ts'
import { exceeds } from './money.ts'
import { personOf } from './move-change.ts'
import { refuseUnless } from './refusal.ts'
import { typedDay } from './typed-day.ts'

/** Money of an award that came back: how much, on which day, and the bank's reference. */
export type Repayment = { amount: string; receivedOn: string; reference: string }

/** Records what an organization gave back, never more than it was paid. Only what was given back whole can be rescinded. */
export function recordRepayment(file: CaseFile, input: Repayment, signed: Signed): AwardChange {
  const { change, award } = beginAward(file, 'record_repayment', signed)
  requireNoConflict(file, signed)
  const { amount, receivedOn } = input
  const hasCome = isDayText(receivedOn) && receivedOn <= dayIn(signed.at, file.call.timeZone)
  refuseUnless(exceeds(amount, '0'), 'repayment_wrong')
  refuseUnless(!exceeds(sumOf([award.repaid, amount]), award.paid), 'repayment_wrong')
  refuseUnless(hasCome, 'payment_date_wrong')
  refuseUnless(input.reference.trim() !== '', 'reference_missing')
  return change({ detail: { amount, receivedOn } })
}

/** A repayment as it was recorded; `annulled` once another person said that it was a mistake. */
export type RecordedRepayment = Repayment & {
  annulled: { by: string | null; reason: string | null } | null
}

export type RepaymentFile = CaseFile & {
  repayment: { amount: string; receivedOn: string; recordedBy: string | null; isAnnulled: boolean }
}

/** Annuls a repayment that was recorded by mistake, with a written reason, by another person than who recorded it. */
export function annulRepayment(file: RepaymentFile, input: { reason: string }, signed: Signed): AwardChange {
  const { change } = beginAward(file, 'annul_repayment', signed)
  requireNoConflict(file, signed)
  const { amount, receivedOn, recordedBy, isAnnulled } = file.repayment
  refuseUnless(!isAnnulled, 'move_not_open')
  refuseUnless(recordedBy !== personOf(signed), 'same_person')
  return change({ detail: { amount, receivedOn }, reason: requireReason(input.reason) })
}

type Money = {
  status: AwardStatus
  amount: string
  unspent: string
  tranches: readonly { status: string; amount: string }[]
  repayments: readonly { amount: string; annulled: object | null }[]
}

/** What was paid of an award, what came back of it, and, once it has ended, what is still owed of what was not spent. */
export type RepaidMoney = { paid: string; repaid: string; owed: string }

/** The same, worked out from payments and repayments. */
export function repaymentsOf({ status, amount, unspent, tranches, repayments }: Money): RepaidMoney {
  const paid = sumOf(tranches.filter((it) => it.status === 'paid').map((it) => it.amount))
  const repaid = sumOf(repayments.filter((it) => it.annulled === null).map((it) => it.amount))
  const hasEnded = status === 'completed' || status === 'terminated'
  return { paid, repaid, owed: hasEnded ? owedOf({ amount, unspent, paid, repaid }) : '0' }
}

/** Which repayment is annulled and why, as it is typed. */
export const annulInput = z.object({
  repayment: z.uuid('problem_required_choice'),
  reason: z.string().trim().min(1, 'problem_required'),
})

const part = z.string().default('')

/** A repayment as it is typed. */
export const repaymentInput = z
  .object({
    amount: amountInput,
    reference: z.string().trim().min(1, 'problem_required'),
    'received-day': part,
    'received-month': part,
    'received-year': part,
  })
  .refine((typed) => typedDay(typed, 'received') !== undefined, {
    path: ['received'],
    error: 'problem_not_a_day',
    when: () => true,
  })
  .transform(({ amount, reference, ...day }) => ({
    amount,
    reference,
    receivedOn: typedDay(day, 'received') ?? '',
  }))
