import { randomUUID } from 'node:crypto'

import type { AwardPlan } from '#app/domain/award-plan.ts'
import {
  changePaymentDetails,
  recordCallBack,
  verifyPaymentDetails,
} from '#app/domain/award-payment-rules.ts'
import { acceptAward, activateAward, recordAgreement } from '#app/domain/award-rules.ts'
import { pay, preparePayment } from '#app/domain/award-tranche-rules.ts'
import { keepAwardPaper } from '#db/award-agreement.ts'
import { changePayment } from '#db/award-payment.ts'
import { planAward } from '#db/award-plan.ts'
import { changeTranche } from '#db/award-tranche.ts'
import { changeAward, changeAwardIn } from '#db/award.ts'
import { database, inTransaction } from '#db/connection.ts'
import { recordReportAnswers } from '#db/report-answer.ts'
import { reportForm } from '#db/seed/comunidades-amazonicas/report-form.ts'
import { storeForm } from '#db/seed/store-form.ts'
import { anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { aReviewedApplication } from '#tests/support/reviewed-application.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

/** An award of 5,000 with whoever acts on it. */
export type TestAward = {
  id: string
  organizationId: string
  call: SmallCall
  officer: TestPerson
  approver: TestPerson
  representatives: [TestPerson, ...TestPerson[]]
}

/** Two payments, the second of which waits for the one report. */
export const smallPlan: AwardPlan = {
  lines: [
    { key: 'materials', label: { es: 'Materiales', en: 'Materials' }, amount: '4000.00' },
    { key: 'fares', label: { es: 'Pasajes', en: 'Fares' }, amount: '1000.00' },
  ],
  tranches: [
    { amount: '3000.00', report: null, dueOn: null },
    { amount: '2000.00', report: 1, dueOn: null },
  ],
  reports: [{ dueOn: '2027-06-30' }],
}

/** Payment details that a bank and the tax office would take. */
export const goodDetails = {
  payee: 'own',
  holder: 'Comunidad Nativa Nueva Esperanza',
  taxKind: 'ruc',
  taxNumber: '20131312955',
  bank: 'BBVA',
  account: '011-366-000100032542-21',
} as const

/** Says that the reports of a call are written on the usual form of reports. */
export async function withReportForm({ id, slug, funderId }: SmallCall): Promise<void> {
  await inTransaction(async (tx) => {
    const version = await storeForm(tx, funderId, {
      slug: `${slug}-report`,
      title: { es: 'Informe', en: 'Report' },
      definition: reportForm,
      publishedAt: new Date(),
    })
    await tx.updateTable('calls').set({ report_form_version_id: version }).where('id', '=', id).execute()
  })
}

type Wishes = {
  representatives?: TestAward['representatives']
  plan?: AwardPlan
  /** With a review of it that was handed in. */
  reviewed?: boolean
}

/** An application that was awarded 5,000 a moment ago, in a call whose reports have a form. */
export async function anOffer({ reviewed, ...wishes }: Wishes = {}): Promise<TestAward> {
  const call = await aSmallCall({ closesInDays: -10 })
  await withReportForm(call)
  const spoken = wishes.representatives ?? [await aPerson('Rosa Tapullima')]
  const application = reviewed
    ? await aReviewedApplication(call, ['3'], { representatives: [...spoken] })
    : await anApplication(call, { status: 'in_panel', representatives: [...spoken] })
  const { id, organizationId } = application
  const [first = spoken[0], ...others] = application.representatives
  const representatives: TestAward['representatives'] = [first, ...others]
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  await proposes(officer, id, anAward('5000'))
  await approves(approver, id)
  await releases(approver, id)
  return { id, organizationId, call, officer, approver, representatives }
}

/** An award that its representative accepted, with its plan, agreement and minutes. */
export async function anAgreement(wishes: Wishes = {}): Promise<TestAward> {
  const award = await anOffer(wishes)
  const { id, officer, representatives } = award
  await changeAward(id, { personId: representatives[0].id }, (file, signed) => acceptAward(file, {}, signed))
  await planAward(id, { personId: officer.id }, wishes.plan ?? smallPlan)
  await recordsAgreement(award)
  return award
}

/** Keeps the signed agreement and the minutes, as papers that a test has no bytes of. */
export function recordsAgreement({ id, officer }: TestAward): Promise<void> {
  const by = { personId: officer.id }
  const file = { name: 'acta.pdf', size: 10, type: 'application/pdf', sha256: 'a'.repeat(64) }
  return inTransaction(async (tx) => {
    const minutesId = await keepAwardPaper(tx, id, by, ['award_minutes', file])
    await changeAwardIn(tx, id, by, (its, signed) =>
      recordAgreement(its, { signedOn: '2026-11-01', minutesId }, signed),
    )
  })
}

/** Gives payment details, confirms them by a call, and verifies them: each another person. */
export async function verifiesDetails({ id, officer, approver, representatives }: TestAward): Promise<void> {
  await changePayment(id, { personId: representatives[0].id }, (file, signed) =>
    changePaymentDetails(file, goodDetails, signed),
  )
  await changePayment(id, { personId: officer.id }, (file, signed) =>
    recordCallBack(file, { person: 'Rosa Tapullima', number: '965 000 118' }, signed),
  )
  await changePayment(id, { personId: approver.id }, (file, signed) => verifyPaymentDetails(file, {}, signed))
}

/** An award in force, its first payment due. */
export async function anActiveAward(wishes: Wishes = {}): Promise<TestAward> {
  const award = await anAgreement(wishes)
  await verifiesDetails(award)
  await changeAward(award.id, { personId: award.approver.id }, (file, signed) =>
    activateAward(file, { startsOn: '2026-12-01', endsOn: '2027-11-30' }, signed),
  )
  return award
}

/** When the payments of tests are made: a day that has come for every clock. */
export const paidOn = '2026-11-01'

/** An award in force whose first payment, of 3,000, was made. */
export async function aPaidAward(): Promise<TestAward> {
  const award = await anActiveAward()
  const first = await numbered('tranches', award.id)
  await changeTranche(first, { personId: award.officer.id }, (file, signed) =>
    preparePayment(file, {}, signed),
  )
  await changeTranche(first, { personId: award.approver.id }, (file, signed) =>
    pay(file, { paidOn, reference: 'OP-1' }, signed),
  )
  return award
}

/** The id of a payment or a report of an award by its number. */
export async function numbered(table: 'tranches' | 'reports', applicationId: string, number = 1) {
  const { id } = await database()
    .selectFrom(table)
    .innerJoin('awards as w', 'w.id', `${table}.award_id`)
    .where('w.application_id', '=', applicationId)
    .where(`${table}.number`, '=', number)
    .select(`${table}.id`)
    .executeTakeFirstOrThrow()
  return id
}

/** Writes a report: what was done, and costs by the row of the budget. */
export async function writesReport(
  { representatives }: TestAward,
  reportId: string,
  costs: readonly (readonly [string, string])[],
): Promise<void> {
  const rows = costs.map(([line, spent]) => ({ detail: 'Compra', budget_line: line, receipt: '', spent }))
  const answers = { work_done: 'El pozo está hecho.', costs: rows }
  await recordReportAnswers(
    representatives[0].id,
    reportId,
    Object.entries(answers).map(([question, raw]) => ({
      question,
      raw,
      baseRevision: 0,
      opId: randomUUID(),
    })),
  )
}
