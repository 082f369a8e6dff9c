import {
  approveAmendment,
  askAmendment,
  refuseAmendment,
  withdrawAmendment,
  type AmendmentFile,
} from '#app/domain/award-amendment-rules.ts'
import type { AmendmentMove, AmendmentStatus } from '#app/domain/award-amendment.ts'
import {
  changePaymentDetails,
  recordCallBack,
  verifyPaymentDetails,
  type PaymentFile,
} from '#app/domain/award-payment-rules.ts'
import { anyDetails, type PaymentMove, type PaymentStatus } from '#app/domain/award-payment.ts'
import { planPayments, type AwardPlan } from '#app/domain/award-plan.ts'
import { annulRepayment, recordRepayment, type RepaymentFile } from '#app/domain/award-repayment.ts'
import { acceptReport, returnReport, submitReport, type ReportFile } from '#app/domain/award-report-rules.ts'
import type { ReportMove, ReportStatus } from '#app/domain/award-report.ts'
import {
  acceptAward,
  activateAward,
  completeAward,
  extendOffer,
  lapseAward,
  recordAgreement,
  refuseAward,
  terminateAward,
} from '#app/domain/award-rules.ts'
import {
  cancelTranche,
  fallDue,
  hold,
  pay,
  preparePayment,
  resume,
  stop,
  voidPreparation,
  type TrancheFile,
} from '#app/domain/award-tranche-rules.ts'
import type { TrancheAct, TrancheMove, TrancheStatus } from '#app/domain/award-tranche.ts'
import type { AwardAct, AwardMove, AwardStatus } from '#app/domain/award.ts'
import type { Capacity } from '#app/domain/capacity.ts'

import { anAward, at, award, by } from './a-case.ts'
import type { Try } from './rules-of-moves.ts'

type Who = Parameters<Try<string>>[1]
type Moved = ReturnType<Try<string>>

const dueAt = at('2027-06-01T12:00:00Z')

const paper = { paperId: 'the paper', signer: 'Rosa', answeredOn: '2026-12-09' }

/** A plan of the whole award in one row and two payments. */
export const aPlan: AwardPlan = {
  lines: [{ key: 'materials', label: { es: 'Materiales' }, amount: '50000.00' }],
  tranches: [
    { amount: '20000.00', report: null, dueOn: null },
    { amount: '30000.00', report: 1, dueOn: null },
  ],
  reports: [{ dueOn: '2027-06-30' }],
}

/** Each move of an award of which nothing is unspent. */
export const awardMoves: Record<AwardMove | AwardAct, Try<AwardStatus>> = {
  accept: (status, who) => acceptAward(anAward({ status }), { paper }, by(who)),
  refuse: (status, who) => refuseAward(anAward({ status }), { paper }, by(who)),
  lapse: (status, who) => lapseAward(anAward({ status }), {}, by(who, award.offeredUntil)),
  activate: (status, who) =>
    activateAward(anAward({ status }), { startsOn: '2027-02-01', endsOn: '2028-01-31' }, by(who)),
  complete: (status, who) =>
    completeAward(anAward({ status, paid: award.amount }), { unspent: '0' }, by(who)),
  terminate: (status, who) =>
    terminateAward(
      anAward({ status, paid: award.amount }),
      { reason: 'No hubo obra.', unspent: '0' },
      by(who),
    ),
  extend_offer: (status, who) =>
    extendOffer(anAward({ status }), { until: at('2027-02-15T22:00:00Z') }, by(who)),
  record_agreement: (status, who) =>
    recordAgreement(anAward({ status }), { signedOn: '2026-12-01' }, by(who)),
  plan_payments: (status, who) =>
    planPayments({ ...anAward({ status }), hasReportForm: true }, aPlan, by(who)),
  record_repayment: (status, who) =>
    recordRepayment(
      anAward({ status, paid: '100' }),
      { amount: '40', receivedOn: '2026-12-01', reference: 'OP-1' },
      by(who),
    ),
  annul_repayment: (status, who) =>
    annulRepayment(aRepayment(status), { reason: 'Era de otra donación.' }, by(who)),
}

/** A repayment of 40 that another officer recorded. */
export function aRepayment(
  status: AwardStatus,
  changes: Partial<RepaymentFile['repayment']> = {},
): RepaymentFile {
  const repayment = {
    amount: '40',
    receivedOn: '2026-12-01',
    recordedBy: 'another officer',
    isAnnulled: false,
  }
  return { ...anAward({ status, paid: '100', repaid: '40' }), repayment: { ...repayment, ...changes } }
}

const report = {
  id: 'the report',
  number: 1,
  versionId: 'the form',
  sections: ['gastos'],
  incomplete: [],
  handedIn: 1,
}

/** A report on an award that is active. */
export function aReport(status: ReportStatus): ReportFile {
  return { ...anAward({ status: 'active' }), report: { ...report, status } }
}

export const reportMoves: Record<ReportMove, Try<ReportStatus>> = {
  submit_report: (status, who) => submitReport(aReport(status), {}, by(who)),
  return_report: (status, who) =>
    returnReport(aReport(status), { sections: ['gastos'], message: 'Falta un recibo.', dueAt }, by(who)),
  accept_report: (status, who) => acceptReport(aReport(status), {}, by(who)),
}

/** The first payment of an award that is active, prepared by another person. */
export function aTranche(status: TrancheStatus, changes: Partial<TrancheFile['tranche']> = {}): TrancheFile {
  const tranche = {
    id: 'the tranche',
    number: 1,
    amount: '20000.00',
    status,
    reportStatus: null,
    dueOn: null,
    preparedBy: 'another officer',
    preparedDetails: 1,
    detailsNumber: 1,
  }
  return { ...anAward({ status: 'active' }), tranche: { ...tranche, ...changes } }
}

export const trancheMoves: Record<TrancheMove | TrancheAct, Try<TrancheStatus>> = {
  fall_due: (status, who) => fallDue(aTranche(status), {}, by(who)),
  pay: (status, who) => pay(aTranche(status), { paidOn: '2026-12-10', reference: 'OP-1' }, by(who)),
  hold: (status, who) => hold(aTranche(status), { reason: 'Cambió la cuenta.' }, by(who)),
  cancel: (status, who) => cancelTranche(aTranche(status), { reason: 'Se terminó.' }, by(who)),
  resume: (status, who) => resume(aTranche(status), {}, by(who)),
  stop: (status, who) => stop(aTranche(status), {}, by(who)),
  prepare_payment: (status, who) => preparePayment(aTranche(status), {}, by(who)),
  void_preparation: (status, who) => voidPreparation(aTranche(status), {}, by(who)),
}

/** Payment details that Rosa changed, and that were confirmed by another where they are. */
export function someDetails(
  status: PaymentStatus | null,
  changes: Partial<NonNullable<PaymentFile['details']>> = {},
): PaymentFile {
  const calledBackBy = status === 'called_back' ? 'another officer' : null
  const details = { id: 'the details', number: 1, changedBy: 'Rosa', calledBackBy, ...changes }
  return {
    ...anAward({ status: 'active' }),
    details: status === null ? null : { ...details, status },
    spokeForIt: ['Rosa', 'Julio'],
    correctedBy: [],
  }
}

export const paymentMoves: Record<PaymentMove, (status: PaymentStatus | null, who: Who) => Moved> = {
  change_details: (status, who) => changePaymentDetails(someDetails(status), anyDetails, by(who)),
  record_call_back: (status, who) =>
    recordCallBack(someDetails(status), { person: 'Rosa', number: '965 000 118' }, by(who)),
  verify_details: (status, who) => verifyPaymentDetails(someDetails(status), {}, by(who)),
}

/** An amendment that Rosa asked for, for the organization unless it is said otherwise, on an award that ends with January 2028. */
export function anAmendment(
  status: AmendmentStatus | null,
  { askedAs = 'representative', ...changes }: Partial<AmendmentFile> & { askedAs?: Capacity } = {},
): AmendmentFile {
  const wish = { kind: 'more_time', endsOn: '2028-06-30' } as const
  const asked = { id: 'the amendment', number: 1, askedBy: 'Rosa', askedAs, wish }
  return {
    ...anAward({ status: 'active', endsOn: '2028-01-31' }),
    amendment: status === null ? null : { ...asked, status },
    nextNumber: 1,
    hasOpen: false,
    lines: aPlan.lines,
    spent: {},
    ...changes,
  }
}

export const amendmentMoves: Record<AmendmentMove, (status: AmendmentStatus | null, who: Who) => Moved> = {
  ask_amendment: (status, who) =>
    askAmendment(
      anAmendment(status),
      { wish: { kind: 'more_time', endsOn: '2028-06-30' }, reason: 'Creció el río.' },
      by(who),
    ),
  approve_amendment: (status, who) => approveAmendment(anAmendment(status), {}, by(who)),
  refuse_amendment: (status, who) => refuseAmendment(anAmendment(status), { reason: 'Ya terminó.' }, by(who)),
  withdraw_amendment: (status, who) => withdrawAmendment(anAmendment(status, { askedAs: who }), {}, by(who)),
}
