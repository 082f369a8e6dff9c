import type { CaseFile } from './application-case.ts'
import {
  requireNoConflict,
  requireReason,
  toRepresentatives,
  toRepresentativesOrOfficers,
} from './application-change.ts'
import { amountFacts, requireActiveAward } from './award-case.ts'
import type { ReportStatus } from './award-report.ts'
import { acts, moves, type TrancheAct, type TrancheMove, type TrancheStatus } from './award-tranche.ts'
import { dayIn } from './calendar.ts'
import type { Signed } from './capacity.ts'
import { beginMove, personOf, type Change, type Detail } from './move-change.ts'
import type { MoveRule } from './move.ts'
import { refuseUnless } from './refusal.ts'

/**
 * `reportStatus` is that of the report the payment waits for; null when it waits for a day, or the first for the agreement alone.
 * `preparedDetails` is the number of the payment details for which it was prepared, `detailsNumber` of those that stand.
 */
export type TrancheFile = CaseFile & {
  tranche: {
    id: string
    number: number
    amount: string
    status: TrancheStatus
    reportStatus: ReportStatus | null
    dueOn: string | null
    preparedBy: string | null
    preparedDetails: number | null
    detailsNumber: number | null
  }
}

export type TrancheValues = Partial<{
  preparedBy: string | null
  preparedDetails: number | null
  paidBy: string
  paidDetails: number | null
  paidOn: string
  paymentReference: string
}>
export type TrancheChange = Change<TrancheStatus, TrancheValues>

/** The payment falls due: with its report accepted, or on its day; the first without either when the award is active. */
export function fallDue(file: TrancheFile, _input: object, signed: Signed): TrancheChange {
  const { change, letter } = begin(file, 'fall_due', signed)
  requireNoConflict(file, signed)
  refuseUnless(isDue(file, signed.at), 'report_not_accepted')
  return change(letter({}))
}

/** Whether the report or the day that a payment waits for has come. */
export function isDue({ tranche, call }: Pick<TrancheFile, 'tranche' | 'call'>, at: Date): boolean {
  const { number, reportStatus, dueOn } = tranche
  if (reportStatus !== null) return reportStatus === 'accepted'
  return dueOn === null ? number === 1 : dueOn <= dayIn(at, call.timeZone)
}

/** The first of two people prepares the payment. Its status stays; another person records it as paid. */
export function preparePayment(file: TrancheFile, _input: object, signed: Signed): TrancheChange {
  const { change } = begin(file, 'prepare_payment', signed)
  requirePayable(file, signed)
  const { number, detailsNumber } = file.tranche
  return change(
    { detail: { tranche: number, details: detailsNumber } },
    { preparedBy: personOf(signed), preparedDetails: detailsNumber },
  )
}

/** The payment details changed: what was prepared for the old ones is void, and the payment is prepared anew. */
export function voidPreparation(file: TrancheFile, _input: object, signed: Signed): TrancheChange {
  const { change } = begin(file, 'void_preparation', signed)
  const { number, preparedBy, detailsNumber } = file.tranche
  refuseUnless(preparedBy !== null, 'payment_not_prepared')
  const detail = { tranche: number, why: 'change_details', details: detailsNumber }
  return change({ detail }, { preparedBy: null, preparedDetails: null })
}

/**
 * The second of two people records the payment with its day, not in the future, and the bank's reference. It goes to the payment
 * details for which it was prepared, and remembers them.
 */
export function pay(
  file: TrancheFile,
  input: { paidOn: string; reference: string },
  signed: Signed,
): TrancheChange {
  const { change, letter } = begin(file, 'pay', signed)
  const { preparedBy, preparedDetails: paidDetails, detailsNumber } = file.tranche
  const { paidOn } = input
  const paymentReference = input.reference.trim()
  requirePayable(file, signed)
  refuseUnless(preparedBy !== null && paidDetails === detailsNumber, 'payment_not_prepared')
  refuseUnless(preparedBy !== signed.by.personId, 'same_person')
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(paidOn)
  refuseUnless(isDay && paidOn <= dayIn(signed.at, file.call.timeZone), 'payment_date_wrong')
  refuseUnless(paymentReference !== '', 'reference_missing')
  const told = letter({ paidOn, paymentReference })
  const detail = { ...told.detail, details: paidDetails }
  return change(
    { ...told, detail },
    {
      paidBy: personOf(signed),
      paidDetails,
      paidOn,
      paymentReference,
    },
  )
}

/** Holds a payment that is due, with a written reason that its letter gives. */
export function hold(file: TrancheFile, input: { reason: string }, signed: Signed): TrancheChange {
  const { change, letter } = begin(file, 'hold', signed)
  requireNoConflict(file, signed)
  const reason = requireReason(input.reason)
  return change({ ...letter({ reason }), reason })
}

/** What held the payment is settled: it is due again. */
export function resume(file: TrancheFile, _input: object, signed: Signed): TrancheChange {
  const { change, letter } = begin(file, 'resume', signed)
  requireNoConflict(file, signed)
  return change(letter({}), { preparedBy: null, preparedDetails: null })
}

/** Stops a payment because its award ends; the award's letter tells of it. */
export function stop(file: TrancheFile, _input: object, signed: Signed): TrancheChange {
  const { change, letter } = begin(file, 'stop', signed)
  requireNoConflict(file, signed)
  return change(letter({}))
}

/** Cancels a payment that is still to come, with a written reason that its letter gives. */
export function cancelTranche(file: TrancheFile, input: { reason: string }, signed: Signed): TrancheChange {
  const { change, letter } = begin(file, 'cancel', signed)
  requireNoConflict(file, signed)
  const reason = requireReason(input.reason)
  return change({ ...letter({ reason }), reason })
}

function requirePayable(file: TrancheFile, signed: Signed): void {
  requireNoConflict(file, signed)
  refuseUnless(!file.application.hold, 'on_hold')
  refuseUnless(requireActiveAward(file).paymentVerified, 'payment_unverified')
}

function begin(file: TrancheFile, move: TrancheMove | TrancheAct, signed: Signed) {
  requireActiveAward(file)
  const { tranche } = file
  const rule: MoveRule<TrancheStatus> = { ...moves, ...acts }[move]
  const write = beginMove(rule, { machine: 'tranche', move }, tranche, signed)
  const letter = (facts: Detail) => {
    const { notice } = rule
    const said = { ...amountFacts(file, tranche.amount), tranche: tranche.number, ...facts }
    const tell = signed.by.personId === null ? toRepresentativesOrOfficers : toRepresentatives
    const notices = notice ? [tell(file, notice, said)] : []
    return { detail: { tranche: tranche.number, amount: tranche.amount }, notices }
  }
  const change = (extras: Parameters<typeof write>[0], set: TrancheValues = {}): TrancheChange =>
    write(extras, set)
  return { change, letter }
}
