import type { CaseFile } from '#app/domain/application-case.ts'
import type { ReportChange, ReportFile } from '#app/domain/award-report-rules.ts'
import type { AwardChange } from '#app/domain/award-rules.ts'
import type { TrancheChange, TrancheFile } from '#app/domain/award-tranche-rules.ts'
import type { Signed } from '#app/domain/capacity.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { actor } from './application.ts'
import { lockedCaseFile } from './case-file.ts'
import { type Tx, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { storeChange } from './store-change.ts'

/** Who asks, at a time that seeds and tests may give. */
type By = { personId: string; at?: Date } | 'clock'
type AwardRule = (file: CaseFile, signed: Signed) => AwardChange
type ReportRule = (file: ReportFile, signed: Signed) => ReportChange
type TrancheRule = (file: TrancheFile, signed: Signed) => TrancheChange

/** Moves the latest award of an application in a transaction of its own. */
export async function changeAward(applicationId: string, by: By, rule: AwardRule): Promise<void> {
  await inTransaction((tx) => changeAwardIn(tx, applicationId, by, rule))
}

/** Moves the latest award of an application. The call is locked first, since what an award gives back may be committed again. */
export async function changeAwardIn(tx: Tx, applicationId: string, by: By, rule: AwardRule): Promise<void> {
  const { file, signed } = await open(tx, applicationId, by)
  const change = rule(file, signed)
  if (!change.subjectId) throw new Error('an award is made by the release of its decision')
  const { offeredUntil, agreementSignedOn, unspent } = change.set
  await storeChange(tx, { applicationId, subjectId: change.subjectId }, change, {
    ...(offeredUntil && { offered_until: offeredUntil }),
    ...(agreementSignedOn && { agreement_signed_on: agreementSignedOn }),
    ...(unspent && { unspent }),
  })
}

/** Moves a report on an award. */
export async function changeReportIn(tx: Tx, reportId: string, by: By, rule: ReportRule): Promise<void> {
  const row = await tx
    .selectFrom('reports as r')
    .innerJoin('awards as w', 'w.id', 'r.award_id')
    .where('r.id', '=', reportId)
    .select(['w.application_id', 'r.id', 'r.number', 'r.status', 'r.narrative'])
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  const { application_id: applicationId, narrative, ...report } = row
  const { file, signed } = await open(tx, applicationId, by)
  const incomplete = narrative.trim() === '' ? ['narrative'] : []
  const change = rule({ ...file, report: { ...report, incomplete } }, signed)
  const { returnedSections, dueAt } = change.set
  await storeChange(tx, { applicationId, subjectId: reportId }, change, {
    ...(returnedSections && { returned_sections: [...returnedSections] }),
    ...(dueAt && { due_on: dueAt }),
  })
}

/** Moves one payment of an award. */
export async function changeTrancheIn(tx: Tx, trancheId: string, by: By, rule: TrancheRule): Promise<void> {
  const row = await tx
    .selectFrom('tranches as t')
    .innerJoin('awards as w', 'w.id', 't.award_id')
    .leftJoin('reports as r', 'r.id', 't.report_id')
    .where('t.id', '=', trancheId)
    .select(['w.application_id as applicationId', 't.id', 't.number', 't.amount', 't.status'])
    .select(['r.status as reportStatus', 't.prepared_by as preparedBy'])
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  const { applicationId, ...tranche } = row
  const { file, signed } = await open(tx, applicationId, by)
  const change = rule({ ...file, tranche }, signed)
  const { preparedBy, paidBy, paidOn, paymentReference } = change.set
  await storeChange(tx, { applicationId, subjectId: trancheId }, change, {
    ...(preparedBy && { prepared_by: preparedBy }),
    ...(paidBy && { paid_by: paidBy }),
    ...(paidOn && { paid_on: paidOn }),
    ...(paymentReference && { reference: paymentReference }),
  })
}

async function open(tx: Tx, applicationId: string, by: By) {
  const file = await lockedCaseFile(tx, applicationId, 'money')
  if (!file) throw new Refusal('not_found')
  const given = by === 'clock' ? undefined : by.at
  const signed = { by: await actor(tx, applicationId, by), at: given ?? (await lockedTime(tx)) }
  return { file, signed }
}
