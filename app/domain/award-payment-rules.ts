import type { CaseFile } from './application-case.ts'
import { requireNoConflict } from './application-change.ts'
import { requireStandingAward } from './award-case.ts'
import { moves, type PaymentDetails, type PaymentMove, type PaymentStatus } from './award-payment.ts'
import type { Signed } from './capacity.ts'
import { beginMove, personOf, type Change } from './move-change.ts'
import type { MoveRule } from './move.ts'
import { refuseUnless } from './refusal.ts'

/**
 * `spokeForIt` are everyone who represented the organization lately, whether they still do or not; `correctedBy` who corrected an
 * address of theirs lately.
 */
export type PaymentFile = CaseFile & {
  details: {
    id: string
    status: PaymentStatus
    number: number
    changedBy: string
    calledBackBy: string | null
  } | null
  spokeForIt: readonly string[]
  correctedBy: readonly string[]
}

export type PaymentValues = Partial<
  PaymentDetails & {
    number: number
    changedBy: string
    changedAt: Date
    calledBackBy: string | null
    calledBackAt: Date | null
    calledPerson: string | null
    calledNumber: string | null
    verifiedBy: string | null
    verifiedAt: Date | null
  }
>
export type PaymentChange = Change<PaymentStatus, PaymentValues>

const unverified = {
  calledBackBy: null,
  calledBackAt: null,
  calledPerson: null,
  calledNumber: null,
  verifiedBy: null,
  verifiedAt: null,
} as const

/** Changes where the money goes, tells everyone who spoke for the organization, and holds payment. */
export function changePaymentDetails(
  file: PaymentFile,
  input: PaymentDetails,
  signed: Signed,
): PaymentChange {
  const write = begin(file, 'change_details', signed)
  const speaksForIt = signed.by.capacities.includes('representative')
  if (!speaksForIt) requireNoConflict(file, signed)
  refuseUnless(file.spokeForIt.length > 0, 'no_representative')
  const number = (file.details?.number ?? 0) + 1
  const facts = { changedAt: signed.at.toISOString() }
  const notice = { template: moves.change_details.notice, to: { personIds: file.spokeForIt }, facts }
  return write(
    { detail: { number }, notices: [notice] },
    { ...input, ...unverified, number, changedBy: personOf(signed), changedAt: signed.at },
  )
}

/** Records that someone other than who changed the details called the organization back and heard them confirmed. */
export function recordCallBack(
  file: PaymentFile,
  input: { person: string; number: string },
  signed: Signed,
): PaymentChange {
  const write = begin(file, 'record_call_back', signed)
  requireNoConflict(file, signed)
  refuseUnless(file.details?.changedBy !== signed.by.personId, 'same_person')
  requireNoCorrection(file, signed)
  const [calledPerson, calledNumber] = [input.person.trim(), input.number.trim()]
  refuseUnless(calledPerson !== '' && calledNumber !== '', 'call_back_missing')
  return write({}, { calledBackBy: personOf(signed), calledBackAt: signed.at, calledPerson, calledNumber })
}

/** A second person, neither who changed the details nor who called back, verifies them; payment may go on. */
export function verifyPaymentDetails(file: PaymentFile, _input: object, signed: Signed): PaymentChange {
  const write = begin(file, 'verify_details', signed)
  requireNoConflict(file, signed)
  const others = [file.details?.changedBy, file.details?.calledBackBy]
  refuseUnless(!others.includes(personOf(signed)), 'same_person')
  requireNoCorrection(file, signed)
  return write({}, { verifiedBy: personOf(signed), verifiedAt: signed.at })
}

/** Refuses what is said of payment details by somebody who saw others: an account may change while one is on the telephone about it. */
export function requireSeenDetails(standing: number | null | undefined, seen: unknown): void {
  refuseUnless(String(standing ?? '') === seen, 'details_moved')
}

/** Whoever said where the organization is reached does not say as well that it confirmed where its money goes. */
function requireNoCorrection({ correctedBy }: PaymentFile, signed: Signed) {
  refuseUnless(!correctedBy.includes(personOf(signed)), 'corrected_address')
}

function begin(file: PaymentFile, move: PaymentMove, signed: Signed) {
  const { status } = requireStandingAward(file)
  refuseUnless(status === 'accepted' || status === 'active', 'award_not_active')
  const rule: MoveRule<PaymentStatus> = moves[move]
  const subject = { id: file.details?.id ?? null, status: file.details?.status ?? null }
  const write = beginMove(rule, { machine: 'payment', move }, subject, signed)
  return (extras: Parameters<typeof write>[0], set: PaymentValues): PaymentChange => write(extras, set)
}
