import { acceptReport, returnReport, submitReport, type ReportFile } from '#app/domain/award-report-rules.ts'
import type { ReportMove, ReportStatus } from '#app/domain/award-report.ts'
import {
  acceptAward,
  activateAward,
  completeAward,
  extendOffer,
  lapseAward,
  refuseAward,
  terminateAward,
} from '#app/domain/award-rules.ts'
import {
  cancelTranche,
  fallDue,
  hold,
  pay,
  preparePayment,
  type TrancheFile,
} from '#app/domain/award-tranche-rules.ts'
import type { TrancheAct, TrancheMove, TrancheStatus } from '#app/domain/award-tranche.ts'
import type { AwardAct, AwardMove, AwardStatus } from '#app/domain/award.ts'

import { anAward, at, award, by } from './a-case.ts'
import type { Try } from './rules-of-moves.ts'

const dueAt = at('2027-06-01T12:00:00Z')

/** Each move of an award of which nothing is unspent. */
export const awardMoves: Record<AwardMove | AwardAct, Try<AwardStatus>> = {
  accept: (status, who) => acceptAward(anAward({ status }), {}, by(who)),
  refuse: (status, who) => refuseAward(anAward({ status }), {}, by(who)),
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
}

/** A report on an award that is active. */
export function aReport(status: ReportStatus): ReportFile {
  return { ...anAward({ status: 'active' }), report: { id: 'the report', number: 1, status, incomplete: [] } }
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
    preparedBy: 'another officer',
  }
  return { ...anAward({ status: 'active' }), tranche: { ...tranche, ...changes } }
}

export const trancheMoves: Record<TrancheMove | TrancheAct, Try<TrancheStatus>> = {
  fall_due: (status, who) => fallDue(aTranche(status), {}, by(who)),
  pay: (status, who) => pay(aTranche(status), { paidOn: '2026-12-10', reference: 'OP-1' }, by(who)),
  hold: (status, who) => hold(aTranche(status), { reason: 'Cambió la cuenta.' }, by(who)),
  cancel: (status, who) => cancelTranche(aTranche(status), { reason: 'Se terminó.' }, by(who)),
  prepare_payment: (status, who) => preparePayment(aTranche(status), {}, by(who)),
}
