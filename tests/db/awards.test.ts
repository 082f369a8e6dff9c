import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { acceptReport, returnReport, submitReport } from '#app/domain/award-report-rules.ts'
import {
  changePaymentDetails,
  recordCallBack,
  verifyPaymentDetails,
} from '#app/domain/award-payment-rules.ts'
import { activateAward, terminateAward } from '#app/domain/award-rules.ts'
import { pay, preparePayment } from '#app/domain/award-tranche-rules.ts'
import { approveAmendment, askAmendment } from '#app/domain/award-amendment-rules.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { changeAmendment } from '#db/award-amendment.ts'
import { changePayment } from '#db/award-payment.ts'
import { changeReport } from '#db/award-report.ts'
import { changeTranche } from '#db/award-tranche.ts'
import { changeAward } from '#db/award.ts'
import { findAward } from '#db/award-view.ts'
import { runClock } from '#db/clock.ts'
import { database, inTransaction } from '#db/connection.ts'
import { hashOf } from '#db/submission.ts'
import {
  anActiveAward,
  anAgreement,
  goodDetails,
  numbered,
  smallPlan,
  verifiesDetails,
  writesReport,
} from '#tests/support/awarding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'

freshPortal()

const term = { startsOn: '2026-12-01', endsOn: '2027-11-30' }

test('only a number that the funder can pay by puts an award in force, never a mere number of a registry', async () => {
  const award = await anAgreement()
  await verifiesDetails(award)
  await database()
    .updateTable('funders')
    .set({ tax_identifiers: ['kra_pin'] })
    .where('id', '=', award.call.funderId)
    .execute()
  const activates = () =>
    changeAward(award.id, { personId: award.approver.id }, (file, signed) =>
      activateAward(file, term, signed),
    )
  const identify = (kind: string, value: string) =>
    database()
      .insertInto('organization_identifiers')
      .values({ organization_id: award.organizationId, kind, value })
      .execute()

  await identify('registry_number', '11012345')
  await expect(activates()).rejects.toEqual(new Refusal('payee_missing'))
  await identify('kra_pin', 'A001234567Z')
  await activates()
})

test('a change of payment details warns every representative, also at an address corrected lately, and holds payment', async () => {
  const [rosa, julia] = [await aPerson('Rosa Tapullima'), await aPerson('Julia Yampis')]
  const award = await anActiveAward({ representatives: [rosa, julia] })
  await database()
    .insertInto('address_corrections')
    .values({
      person_id: julia.id,
      old_address: 'julia.antes@example.org',
      new_address: julia.email ?? '',
      reason: 'Lo pidió por teléfono.',
      corrected_by: award.officer.id,
    })
    .execute()
  const first = await numbered('tranches', award.id)
  const prepares = () =>
    changeTranche(first, { personId: award.officer.id }, (file, signed) => preparePayment(file, {}, signed))
  await changePayment(award.id, { personId: rosa.id }, (file, signed) =>
    changePaymentDetails(file, { ...goodDetails, account: '011-241-000190006582-70' }, signed),
  )

  await expect(prepares()).rejects.toEqual(new Refusal('payment_unverified'))
  const verifies = () =>
    changePayment(award.id, { personId: award.approver.id }, (file, signed) =>
      verifyPaymentDetails(file, {}, signed),
    )
  await expect(verifies()).rejects.toEqual(new Refusal('move_not_open'))
  expect(await lettersOwed(award.id, 'payment-details-changed')).toHaveLength(4)
  const told = await database()
    .selectFrom('emails')
    .where('recipient', '=', 'julia.antes@example.org')
    .select('id')
    .execute()
  expect(told).toHaveLength(1)
  const past = await database().selectFrom('past_payment_details').select(['account', 'number']).execute()
  expect(past).toEqual([{ account: goodDetails.account, number: 1 }])
})

test('who corrected the address of a representative in the last ninety days confirms no payment details of their organization', async () => {
  const award = await anActiveAward()
  const { id, officer, approver, representatives } = award
  const [rosa] = representatives
  await changePayment(id, { personId: rosa.id }, (file, signed) =>
    changePaymentDetails(file, { ...goodDetails, account: '011-241-000190006582-70' }, signed),
  )
  const corrects = async (by: string, days: number) =>
    database()
      .insertInto('address_corrections')
      .values({
        person_id: rosa.id,
        old_address: 'rosa.antes@example.org',
        new_address: rosa.email ?? '',
        reason: 'Lo pidió por teléfono.',
        corrected_by: by,
        corrected_at: sql<Date>`now() - make_interval(days => ${days}::int)`,
      })
      .execute()
  const calls = () =>
    changePayment(id, { personId: officer.id }, (file, signed) =>
      recordCallBack(file, { person: 'Rosa', number: '965 000 118' }, signed),
    )
  await corrects(officer.id, 89)
  await expect(calls()).rejects.toEqual(new Refusal('corrected_address'))
  const other = await staffOf(award.call.id, 'officer')
  await corrects(other.id, 91)
  await changePayment(id, { personId: other.id }, (file, signed) =>
    recordCallBack(file, { person: 'Rosa', number: '965 000 118' }, signed),
  )
  const verifies = () =>
    changePayment(id, { personId: approver.id }, (file, signed) => verifyPaymentDetails(file, {}, signed))
  await corrects(approver.id, 1)
  await expect(verifies()).rejects.toEqual(new Refusal('corrected_address'))
})

test('a report is frozen when it is handed in, returned, corrected and accepted; its payment falls due and is made by two', async () => {
  const award = await anActiveAward()
  const { officer, approver, representatives } = award
  const community = { personId: representatives[0].id }
  const report = await numbered('reports', award.id)
  const submits = () => changeReport(report, community, (file, signed) => submitReport(file, {}, signed))
  await expect(submits()).rejects.toEqual(new Refusal('incomplete', { sections: 2 }))
  await writesReport(award, report, [['materials', '2900.50']])
  await submits()
  await expect(writesReport(award, report, [['fares', '1']])).rejects.toEqual(new Refusal('answers_closed'))
  await changeReport(report, { personId: officer.id }, (file, signed) =>
    returnReport(
      file,
      { sections: ['spending'], message: 'Falta un recibo.', dueAt: new Date('2027-07-15T12:00:00Z') },
      signed,
    ),
  )
  const before = await database()
    .selectFrom('report_submissions as b')
    .innerJoin('report_submission_answers as x', 'x.submission_id', 'b.id')
    .select(['b.hash', 'x.question', 'x.commitment'])
    .execute()
  expect(hashOf(before)).toEqual(before[0]?.hash)
  await submits()
  await changeReport(report, { personId: officer.id }, (file, signed) => acceptReport(file, {}, signed))
  const second = await numbered('tranches', award.id, 2)
  await changeTranche(second, { personId: officer.id }, (file, signed) => preparePayment(file, {}, signed))
  await changeTranche(second, { personId: approver.id }, (file, signed) =>
    pay(file, { paidOn: '2026-11-01', reference: 'OP-77' }, signed),
  )

  const stands = await findAward(award.id)
  expect(stands?.spent).toEqual({ materials: '2900.50' })
  expect(stands?.tranches.map(({ status, reference }) => [status, reference])).toEqual([
    ['due', null],
    ['paid', 'OP-77'],
  ])
})

test('an amendment of time moves the end and the reports that nobody has handed in; one of rows moves amounts', async () => {
  const award = await anActiveAward()
  const [community, director] = [{ personId: award.representatives[0].id }, { personId: award.approver.id }]
  const wishes = [
    { kind: 'more_time', endsOn: '2027-12-10' },
    { kind: 'budget', amounts: { materials: '4500.00', fares: '500.00' } },
  ] as const
  for (const [at, wish] of wishes.entries()) {
    await changeAmendment({ applicationId: award.id, number: null }, community, (file, signed) =>
      askAmendment(file, { wish, reason: 'Creció el río.' }, signed),
    )
    await changeAmendment({ applicationId: award.id, number: at + 1 }, director, (file, signed) =>
      approveAmendment(file, {}, signed),
    )
  }
  const stands = await findAward(award.id)
  expect([stands?.endsOn, stands?.reports[0]?.dueOn, stands?.lines.map(({ amount }) => amount)]).toEqual([
    '2027-12-10',
    '2027-07-10',
    ['4500.00', '500.00'],
  ])
})

test('a termination stops every payment, and the database lets no other end leave one open', async () => {
  const award = await anActiveAward()
  await changeAward(award.id, { personId: award.approver.id }, (file, signed) =>
    terminateAward(file, { reason: 'Se disolvió la comunidad.', unspent: '5000' }, signed),
  )
  const { tranches } = (await findAward(award.id)) ?? {}
  expect(tranches?.map(({ status }) => status)).toEqual(['cancelled', 'cancelled'])
  expect(await lettersOwed(award.id, 'tranche-cancelled')).toHaveLength(0)
  expect(await lettersOwed(award.id, 'award-terminated')).toHaveLength(1)
})

test('a payment that waits for a day alone falls due by the clock on it', async () => {
  const award = await anActiveAward({
    plan: {
      ...smallPlan,
      tranches: [
        { amount: '3000.00', report: 1, dueOn: null },
        { amount: '2000.00', report: null, dueOn: '2027-01-15' },
      ],
    },
  })
  const second = await numbered('tranches', award.id, 2)
  const tick = () =>
    runClock((error) => {
      throw error
    })
  expect(await tick()).toEqual(0)
  await database().updateTable('tranches').set({ due_on: '2026-01-15' }).where('id', '=', second).execute()
  expect([await tick(), await tick()]).toEqual([1, 0])
})

test('the database refuses payments above the award, rows that do not sum to it, and a payment that nobody may make', async () => {
  const award = await anActiveAward()
  const awardId = (await findAward(award.id))?.id ?? ''
  const db = database()
  const more = db
    .insertInto('tranches')
    .values({ award_id: awardId, number: 3, status: 'planned', amount: '0.01', due_on: '2027-01-15' })
  await expect(more.execute()).rejects.toThrow(/its payments exceed what was awarded/)
  const row = db.updateTable('award_lines').set({ amount: '1' }).where('key', '=', 'fares')
  await expect(row.execute()).rejects.toThrow(/do not sum to what was awarded/)
  const larger = db.updateTable('tranches').set({ amount: '4000' }).where('number', '=', 1)
  await expect(larger.execute()).rejects.toThrow(/does not change/)
  const redirected = db.updateTable('payment_details').set({ account: '999' }).where('award_id', '=', awardId)
  await expect(redirected.execute()).rejects.toThrow(/a change is a move of its own/)
  const unheld = inTransaction(async (tx) => {
    await tx.updateTable('applications').set({ hold: true }).where('id', '=', award.id).execute()
    await tx.updateTable('tranches').set({ status: 'paid' }).where('award_id', '=', awardId).execute()
  })
  await expect(unheld).rejects.toThrow(/only by a legal move|nothing is paid/)
})
