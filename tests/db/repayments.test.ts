import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { repaymentsOf } from '#app/domain/award-repayment.ts'
import { terminateAward } from '#app/domain/award-rules.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { annulRepaymentOf, recordRepaymentOf } from '#db/award-repayment.ts'
import { changeAward } from '#db/award.ts'
import { findAward } from '#db/award-view.ts'
import { database } from '#db/connection.ts'
import { findRankedCall } from '#db/ranked-applications.ts'
import { type TestAward, aPaidAward, paidOn } from '#tests/support/awarding.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'

freshPortal()

const cameBack = ({ id, officer }: TestAward, amount: string) =>
  recordRepaymentOf(id, { personId: officer.id }, { amount, receivedOn: paidOn, reference: 'DEV-1' })

test('an award that was paid is rescinded when all of it has come back, and never before', async () => {
  const award = await aPaidAward()
  const { id, officer, approver } = award
  const rescinds = { ...aDecline, outcome: 'rescinded', reasonCodes: [], feedback: 'No hubo obra.' } as const

  await expect(cameBack(award, '3000.01')).rejects.toEqual(new Refusal('repayment_wrong'))
  await cameBack(award, '1000.00')
  await expect(cameBack(award, '2000.01')).rejects.toEqual(new Refusal('repayment_wrong'))
  await expect(
    (async () => {
      await proposes(officer, id, rescinds)
      await approves(approver, id)
      await releases(approver, id)
    })(),
  ).rejects.toEqual(new Refusal('money_paid'))

  await cameBack(award, '2000.00')
  const stands = await findAward(id)
  expect(stands && repaymentsOf(stands)).toMatchObject({ paid: '3000.00', repaid: '3000.00', owed: '0' })
  await releases(approver, id)
  const { status } = await database()
    .selectFrom('applications')
    .where('id', '=', id)
    .select('status')
    .executeTakeFirstOrThrow()
  expect(status).toBe('in_panel')
})

test.each([
  ['spent all that it was paid', '2000.00', undefined],
  ['still has 500', '2500.00', 'S/ 500.00 (quinientos con 00/100 soles peruanos)'],
])('an organization whose award ends and that %s reads what it owes', async (_what, unspent, owed) => {
  const { id, approver } = await aPaidAward()
  await changeAward(id, { personId: approver.id }, (file, signed) =>
    terminateAward(file, { reason: 'Se disolvió la comunidad.', unspent }, signed),
  )
  const [letter] = await database()
    .selectFrom('notices as n')
    .innerJoin('letters as l', 'l.id', 'n.letter_id')
    .where('n.application_id', '=', id)
    .where('n.template', '=', 'award-terminated')
    .select(['l.text', 'l.phone'])
    .execute()
  const text = letter?.text.replaceAll(/\s+/g, ' ') ?? ''
  expect(text.includes('Por devolver')).toEqual(owed !== undefined)
  expect(text).toContain(owed ?? 'terminó antes de lo previsto')
  if (owed) expect(text).toContain('Escriba a consultas@example.org')
  expect(letter?.phone.includes('S/ 500.00')).toEqual(owed !== undefined)
})

test('the database keeps what came back: within what was paid, and as it was recorded', async () => {
  const award = await aPaidAward()
  await cameBack(award, '1000.00')
  const more = sql`insert into repayments (award_id, amount, received_on, reference, event_id)
    select award_id, 2000.01, received_on, r.reference, (select min(id) from events)
    from repayments r join awards w on w.id = r.award_id where w.application_id = ${award.id}`
  await expect(more.execute(database())).rejects.toThrow('more is said to have come back than was paid')
  await expect(sql`update repayments set amount = 1`.execute(database())).rejects.toThrow()
  await expect(sql`delete from repayments`.execute(database())).rejects.toThrow()
})

test('a repayment recorded by mistake is annulled by another person, stays as it was, and counts no more', async () => {
  const award = await aPaidAward()
  const { id, officer, approver } = award
  await cameBack(award, '3000.00')
  const [recorded] = (await findAward(id))?.repayments ?? []
  const annuls = (personId: string) =>
    annulRepaymentOf(id, { personId }, { repayment: recorded?.id ?? '', reason: 'Era de otra donación.' })
  await expect(annuls(officer.id)).rejects.toEqual(new Refusal('same_person'))
  await annuls(approver.id)
  await expect(annuls(approver.id)).rejects.toEqual(new Refusal('move_not_open'))

  const stands = await findAward(id)
  expect(stands?.repayments).toMatchObject([
    {
      amount: '3000.00',
      reference: 'DEV-1',
      annulled: { by: approver.name, reason: 'Era de otra donación.' },
    },
  ])
  expect(stands && repaymentsOf(stands)).toMatchObject({ paid: '3000.00', repaid: '0.00' })
  await cameBack(award, '3000.00')
})

test('what was annulled does not let an award be rescinded, and is committed again when it has ended', async () => {
  const award = await aPaidAward()
  const { id, call, officer, approver } = award
  await cameBack(award, '3000.00')
  const [recorded] = (await findAward(id))?.repayments ?? []
  await changeAward(id, { personId: approver.id }, (file, signed) =>
    terminateAward(file, { reason: 'Se disolvió la comunidad.', unspent: '2000' }, signed),
  )
  await proposes(officer, id, {
    ...aDecline,
    outcome: 'rescinded',
    reasonCodes: [],
    feedback: 'No hubo obra.',
  })
  await approves(approver, id)
  await annulRepaymentOf(
    id,
    { personId: approver.id },
    { repayment: recorded?.id ?? '', reason: 'No llegó al banco.' },
  )

  await expect(releases(approver, id)).rejects.toEqual(new Refusal('money_paid'))
  expect(Number((await findRankedCall(officer.id, call.slug))?.committed)).toEqual(3000)
})

test('the database annuls nothing without another person and a reason, and keeps what was annulled', async () => {
  const award = await aPaidAward()
  await cameBack(award, '1000.00')
  const [recorded] = (await findAward(award.id))?.repayments ?? []
  const repayment = recorded?.id ?? ''
  const alone = sql`insert into repayment_annulments select id, event_id from repayments where id = ${repayment}`
  await expect(alone.execute(database())).rejects.toThrow('another person than who recorded it annuls it')
  await annulRepaymentOf(award.id, { personId: award.approver.id }, { repayment, reason: 'Doble.' })
  await expect(sql`delete from repayment_annulments`.execute(database())).rejects.toThrow()
  await expect(sql`update repayment_annulments set event_id = 1`.execute(database())).rejects.toThrow()
})

test('a repayment whose form is sent twice is recorded once; what was annulled may be recorded again', async () => {
  const award = await aPaidAward()
  await cameBack(award, '1000.00')
  await expect(cameBack(award, '1000.00')).rejects.toEqual(new Refusal('repayment_known'))
  const [recorded, ...others] = (await findAward(award.id))?.repayments ?? []
  expect([recorded?.amount, others]).toEqual(['1000.00', []])

  const mistake = { repayment: recorded?.id ?? '', reason: 'Era de otra donación.' }
  await annulRepaymentOf(award.id, { personId: award.approver.id }, mistake)
  await cameBack(award, '1000.00')
})
