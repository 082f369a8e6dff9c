import type { AwardFile, CaseFile } from './application-case.ts'
import {
  requireNoConflict,
  requireReason,
  toRepresentatives,
  toRepresentativesOrOfficers,
} from './application-change.ts'
import { owedOf } from './award-budget.ts'
import { amountFacts, requireStandingAward } from './award-case.ts'
import { acts, moves, type AwardAct, type AwardMove, type AwardStatus } from './award.ts'
import { dayIn, isDayText } from './calendar.ts'
import type { Signed } from './capacity.ts'
import { exceeds, figureFrom, minus } from './money.ts'
import { beginMove, type Change, type Detail } from './move-change.ts'
import type { MoveRule } from './move.ts'
import { refuseUnless } from './refusal.ts'

export type AwardValues = Partial<{
  offeredUntil: Date
  answeredOn: string
  answerPaperId: string
  agreementSignedOn: string
  minutesId: string
  agreementId: string
  startsOn: string
  endsOn: string
  unspent: string
}>
export type AwardChange = Change<AwardStatus, AwardValues>

/** What an officer holds of an answer on paper: the scan, who signed it and on which day. */
export type PaperAnswer = { paperId: string; signer: string; answeredOn: string }

/**
 * A representative accepts the offer while it stands, or an officer records a paper that was signed while it stood, as long as it has
 * not lapsed. One that no letter brought to anybody stands, whoever learned of it.
 */
export function acceptAward(file: CaseFile, input: { paper?: PaperAnswer }, signed: Signed): AwardChange {
  const { change, award, letter } = beginAward(file, 'accept', signed)
  const paper = requireAnswer(file, input.paper, signed)
  refuseUnless(award.isUnheard || isInTime(file, award.offeredUntil, paper, signed), 'too_late')
  return change(
    {
      ...letter({
        acceptedAt: signed.at.toISOString(),
        ...(paper ? { acceptedBy: paper.signer } : {}),
      }),
      ...paperDetail(paper),
    },
    paperValues(paper),
  )
}

/** A representative refuses the offer, with a reason or none, or an officer records that on paper; its money is free again. */
export function refuseAward(
  file: CaseFile,
  input: { reason?: string; paper?: PaperAnswer },
  signed: Signed,
): AwardChange {
  const { change, letter } = beginAward(file, 'refuse', signed)
  const paper = requireAnswer(file, input.paper, signed)
  const reason = input.reason?.trim() || null
  return change(
    {
      ...letter({ refusedAt: signed.at.toISOString(), ...(paper ? { refusedBy: paper.signer } : {}) }),
      ...paperDetail(paper),
      reason,
    },
    paperValues(paper),
  )
}

/** Nobody accepted in time: the offer ends and its money is free again. What has reached nobody does not end. */
export function lapseAward(file: CaseFile, _input: object, signed: Signed): AwardChange {
  const { change, award, letter } = beginAward(file, 'lapse', signed)
  refuseUnless(!award.isUnheard && signed.at >= award.offeredUntil, 'not_due_yet')
  return change(letter({ acceptBy: award.offeredUntil.toISOString() }))
}

/** Gives the representatives more time for an offer that has not lapsed. */
export function extendOffer(file: CaseFile, input: { until: Date }, signed: Signed): AwardChange {
  const { change, award } = beginAward(file, 'extend_offer', signed)
  requireNoConflict(file, signed)
  refuseUnless(input.until > award.offeredUntil && input.until > signed.at, 'due_date_past')
  return change({ detail: { until: input.until.toISOString() } }, { offeredUntil: input.until })
}

/** Keeps the signed agreement and the minutes of the assembly that agreed to it, with the day on which it was signed. */
export function recordAgreement(
  file: CaseFile,
  input: { signedOn: string; minutesId?: string | undefined; agreementId?: string | undefined },
  signed: Signed,
): AwardChange {
  const { change } = beginAward(file, 'record_agreement', signed)
  requireNoConflict(file, signed)
  refuseUnless(isPastDay(file, input.signedOn, signed), 'signed_day_wrong')
  const { minutesId, agreementId } = input
  return change(
    { detail: { minutesId, agreementId } },
    {
      agreementSignedOn: input.signedOn,
      ...(minutesId && { minutesId }),
      ...(agreementId && { agreementId }),
    },
  )
}

/** Puts an accepted award in force: agreement and minutes, a plan of payments, payment details verified, and a payee. */
export function activateAward(
  file: CaseFile,
  input: { startsOn: string; endsOn: string },
  signed: Signed,
): AwardChange {
  const { change, award, letter } = beginAward(file, 'activate', signed)
  requireNoConflict(file, signed)
  refuseUnless(award.agreementSignedOn !== null, 'agreement_missing')
  refuseUnless(award.hasMinutes, 'minutes_missing')
  refuseUnless(!exceeds(award.amount, award.planned), 'plan_missing')
  refuseUnless(award.paymentVerified, 'payment_unverified')
  refuseUnless(award.hasPayee, 'payee_missing')
  const { startsOn, endsOn } = input
  return change(letter({ startsOn, endsOn }), { startsOn, endsOn })
}

/**
 * Closes an award whose reports are accepted and whose due payments are settled. What was never paid is free again; what was paid
 * and not spent, when it has come back.
 */
export function completeAward(file: CaseFile, input: { unspent: string }, signed: Signed): AwardChange {
  const { change, award, letter } = beginAward(file, 'complete', signed)
  requireNoConflict(file, signed)
  refuseUnless(award.reportsOpen === 0, 'reports_open', { reports: award.reportsOpen })
  refuseUnless(award.tranchesDue === 0, 'tranches_due', { tranches: award.tranchesDue })
  const unspent = requireUnspent(file, input.unspent)
  const completedOn = dayIn(signed.at, file.call.timeZone)
  return change(letter({ completedOn, ...owedFacts(award, unspent) }), { unspent })
}

/** Ends an active award early, with a written reason. What is free again is as of one that is completed. */
export function terminateAward(
  file: CaseFile,
  input: { reason: string; unspent: string },
  signed: Signed,
): AwardChange {
  const { change, award, letter } = beginAward(file, 'terminate', signed)
  requireNoConflict(file, signed)
  const reason = requireReason(input.reason)
  const unspent = requireUnspent(file, input.unspent)
  const terminatedOn = dayIn(signed.at, file.call.timeZone)
  return change({ ...letter({ reason, terminatedOn, ...owedFacts(award, unspent) }), reason }, { unspent })
}

/** Begins a move or an act of the award that stands. */
export function beginAward(file: CaseFile, move: AwardMove | AwardAct, signed: Signed) {
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

/** Who does not speak for the organization answers by the paper that it signed, on a day that has come. */
function requireAnswer(file: CaseFile, paper: PaperAnswer | undefined, signed: Signed) {
  if (signed.by.capacities.includes('representative')) return undefined
  requireNoConflict(file, signed)
  refuseUnless(paper !== undefined && paper.paperId !== '', 'signed_paper_missing')
  refuseUnless(paper !== undefined && isPastDay(file, paper.answeredOn, signed), 'signed_day_wrong')
  return paper
}

/** A paper counts by the day on which it was signed, however long it took to arrive. */
function isInTime({ call }: CaseFile, until: Date, paper: PaperAnswer | undefined, { at }: Signed): boolean {
  if (!paper) return at < until
  return paper.answeredOn <= dayIn(new Date(until.getTime() - 1), call.timeZone)
}

function paperDetail(paper: PaperAnswer | undefined) {
  return paper ? { detail: { signedPaperId: paper.paperId, answeredOn: paper.answeredOn } } : {}
}

function paperValues(paper: PaperAnswer | undefined): AwardValues {
  return paper ? { answerPaperId: paper.paperId, answeredOn: paper.answeredOn } : {}
}

function isPastDay({ call }: CaseFile, day: string, signed: Signed): boolean {
  return isDayText(day) && day <= dayIn(signed.at, call.timeZone)
}

/** What the letter of an end says of the debt that it leaves, if it leaves one. */
function owedFacts({ amount, paid, repaid }: AwardFile, unspent: string): Detail {
  const owed = owedOf({ amount, paid, repaid, unspent })
  return exceeds(owed, '0') ? { owed } : {}
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
