import type { CaseFile } from './application-case.ts'
import {
  requireNoConflict,
  requireReason,
  toRepresentatives,
  toRepresentativesOrOfficers,
} from './application-change.ts'
import { amountFacts, requireStandingAward } from './award-case.ts'
import { acts, moves, type AwardAct, type AwardMove, type AwardStatus } from './award.ts'
import { dayIn } from './calendar.ts'
import type { Signed } from './capacity.ts'
import { exceeds, figureFrom, minus } from './money.ts'
import { beginMove, type Change, type Detail } from './move-change.ts'
import type { MoveRule } from './move.ts'
import { refuseUnless } from './refusal.ts'

export type AwardValues = Partial<{ offeredUntil: Date; agreementSignedOn: string; unspent: string }>
export type AwardChange = Change<AwardStatus, AwardValues>

/** A representative accepts the offer while it stands. */
export function acceptAward(file: CaseFile, _input: object, signed: Signed): AwardChange {
  const { change, award, letter } = begin(file, 'accept', signed)
  refuseUnless(signed.at < award.offeredUntil, 'too_late')
  return change(letter({ acceptedAt: signed.at.toISOString() }))
}

/** A representative refuses the offer, with a reason or none; its money is free again. */
export function refuseAward(file: CaseFile, input: { reason?: string }, signed: Signed): AwardChange {
  const { change, letter } = begin(file, 'refuse', signed)
  return change({ ...letter({ refusedAt: signed.at.toISOString() }), reason: input.reason?.trim() || null })
}

/** Nobody accepted in time: the offer ends and its money is free again. */
export function lapseAward(file: CaseFile, _input: object, signed: Signed): AwardChange {
  const { change, award, letter } = begin(file, 'lapse', signed)
  refuseUnless(signed.at >= award.offeredUntil, 'not_due_yet')
  return change(letter({ acceptBy: award.offeredUntil.toISOString() }))
}

/** Gives the representatives more time for an offer that has not lapsed. */
export function extendOffer(file: CaseFile, input: { until: Date }, signed: Signed): AwardChange {
  const { change, award } = begin(file, 'extend_offer', signed)
  requireNoConflict(file, signed)
  refuseUnless(input.until > award.offeredUntil && input.until > signed.at, 'due_date_past')
  return change({ detail: { until: input.until.toISOString() } }, { offeredUntil: input.until })
}

/** Puts an accepted award in force: agreement signed, payment details verified, and someone who can be paid. */
export function activateAward(
  file: CaseFile,
  input: { startsOn: string; endsOn: string },
  signed: Signed,
): AwardChange {
  const { change, award, letter } = begin(file, 'activate', signed)
  requireNoConflict(file, signed)
  refuseUnless(award.agreementSignedOn !== null, 'agreement_missing')
  refuseUnless(award.paymentVerified, 'payment_unverified')
  refuseUnless(award.hasPayee, 'payee_missing')
  return change(letter({ startsOn: input.startsOn, endsOn: input.endsOn }))
}

/** Closes an award whose reports are accepted and whose due payments are settled; what was not spent is free again. */
export function completeAward(file: CaseFile, input: { unspent: string }, signed: Signed): AwardChange {
  const { change, award, letter } = begin(file, 'complete', signed)
  requireNoConflict(file, signed)
  refuseUnless(award.reportsOpen === 0, 'reports_open', { reports: award.reportsOpen })
  refuseUnless(award.tranchesDue === 0, 'tranches_due', { tranches: award.tranchesDue })
  const unspent = requireUnspent(file, input.unspent)
  return change(letter({ completedOn: dayIn(signed.at, file.call.timeZone) }), { unspent })
}

/** Ends an active award early, with a written reason; what was not spent is free again. */
export function terminateAward(
  file: CaseFile,
  input: { reason: string; unspent: string },
  signed: Signed,
): AwardChange {
  const { change, letter } = begin(file, 'terminate', signed)
  requireNoConflict(file, signed)
  const reason = requireReason(input.reason)
  const unspent = requireUnspent(file, input.unspent)
  return change(
    { ...letter({ reason, terminatedOn: dayIn(signed.at, file.call.timeZone) }), reason },
    { unspent },
  )
}

function begin(file: CaseFile, move: AwardMove | AwardAct, signed: Signed) {
  const award = requireStandingAward(file)
  const rule: MoveRule<AwardStatus> = { ...moves, ...acts }[move]
  const write = beginMove(rule, { machine: 'award', move }, award, signed)
  const letter = (facts: Detail) => {
    const { notice } = rule
    const tell = move === 'lapse' ? toRepresentativesOrOfficers : toRepresentatives
    const notices = notice ? [tell(file, notice, { ...amountFacts(file, award.amount), ...facts })] : []
    return { notices }
  }
  const change = (extras: Parameters<typeof write>[0], set: AwardValues = {}): AwardChange =>
    write(extras, set)
  return { change, award, letter }
}

/** Not spent is at least what was never paid and at most the whole award. */
function requireUnspent(file: CaseFile, typed: string): string {
  const { amount, paid } = requireStandingAward(file)
  const unspent = figureFrom(typed)
  const fits =
    unspent && !exceeds(unspent.toFixed(), amount) && !exceeds(minus(amount, paid), unspent.toFixed())
  refuseUnless(fits === true, 'unspent_wrong')
  return unspent?.toFixed() ?? '0'
}
