import { sql } from 'kysely'
import { expect, test } from 'vitest'

import {
  changePaymentDetails,
  recordCallBack,
  verifyPaymentDetails,
} from '#app/domain/award-payment-rules.ts'
import { hold, pay, preparePayment } from '#app/domain/award-tranche-rules.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { changePayment, changePaymentIn, listPastDetails } from '#db/award-payment.ts'
import { changeTranche } from '#db/award-tranche.ts'
import { findAward } from '#db/award-view.ts'
import { database, inTransaction } from '#db/connection.ts'
import { appendEvent } from '#db/event.ts'
import {
  type TestAward,
  aPaidAward,
  anActiveAward,
  goodDetails,
  numbered,
  paidOn,
} from '#tests/support/awarding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'

freshPortal()

const otherDetails = { ...goodDetails, bank: 'BCP', account: '002-197-000000000000-38' }

const changesDetails = ({ id, representatives }: TestAward) =>
  changePayment(id, { personId: representatives[0].id }, (file, signed) =>
    changePaymentDetails(file, otherDetails, signed),
  )

async function confirmsDetails({ id, officer, approver }: TestAward) {
  await changePayment(id, { personId: officer.id }, (file, signed) =>
    recordCallBack(file, { person: 'Rosa Tapullima', number: '965 000 118' }, signed),
  )
  await changePayment(id, { personId: approver.id }, (file, signed) => verifyPaymentDetails(file, {}, signed))
}

const prepares = (tranche: string, { officer }: TestAward) =>
  changeTranche(tranche, { personId: officer.id }, (file, signed) => preparePayment(file, {}, signed))

const pays = (tranche: string, { approver }: TestAward) =>
  changeTranche(tranche, { personId: approver.id }, (file, signed) =>
    pay(file, { paidOn, reference: 'OP-2' }, signed),
  )

const firstOf = async (award: TestAward) => (await findAward(award.id))?.tranches[0]

test('a payment that was made keeps the account it was paid to when the payment details change', async () => {
  const award = await aPaidAward()
  await changesDetails(award)
  await confirmsDetails(award)

  const stands = await findAward(award.id)
  expect([stands?.payment?.number, stands?.tranches[0]?.paymentNumber]).toEqual([2, 1])
  const past = await listPastDetails(stands?.id ?? '')
  expect(past).toMatchObject([{ ...goodDetails, number: 1, verifiedBy: award.approver.name }])
  for (const change of ['paid_details = 2', `reference = 'OP-3'`, 'paid_by = null'])
    await expect(
      sql`update tranches set ${sql.raw(change)} where status = 'paid'`.execute(database()),
    ).rejects.toThrow('to whom, when and by whom it was paid does not change')
})

test('what was prepared for the old account is not paid to the new one: it is prepared anew, and the history says why', async () => {
  const award = await anActiveAward()
  const first = await numbered('tranches', award.id)
  await prepares(first, award)
  expect(await firstOf(award)).toMatchObject({
    preparedBy: award.officer.name,
    paymentNumber: 1,
    mustPrepareAnew: false,
  })
  await changesDetails(award)
  await confirmsDetails(award)

  await expect(pays(first, award)).rejects.toEqual(new Refusal('payment_not_prepared'))
  expect(await firstOf(award)).toMatchObject({ preparedBy: null, paymentNumber: null, mustPrepareAnew: true })
  const voided = await database()
    .selectFrom('events')
    .where('application_id', '=', award.id)
    .where('move', '=', 'void_preparation')
    .select(['made_by', 'from_status', 'to_status', 'detail'])
    .execute()
  expect(voided).toEqual([
    {
      made_by: award.representatives[0].id,
      from_status: 'due',
      to_status: 'due',
      detail: { tranche: 1, why: 'change_details', details: 2 },
    },
  ])

  await prepares(first, award)
  await pays(first, award)
  expect(await firstOf(award)).toMatchObject({ status: 'paid', paymentNumber: 2, mustPrepareAnew: false })
})

test('a payment that is held loses its preparation too when the details change', async () => {
  const award = await anActiveAward()
  const first = await numbered('tranches', award.id)
  await prepares(first, award)
  await changeTranche(first, { personId: award.officer.id }, (file, signed) =>
    hold(file, { reason: 'Falta el acta.' }, signed),
  )
  await changesDetails(award)
  expect(await firstOf(award)).toMatchObject({ status: 'held', preparedBy: null, paymentNumber: null })
})

test('the database prepares and pays to the details that stand alone, and lets no change leave an old preparation', async () => {
  const award = await anActiveAward()
  const first = await numbered('tranches', award.id)
  await prepares(first, award)
  const community = { personId: award.representatives[0].id }
  const preparedForOld = inTransaction(async (tx) => {
    await changePaymentIn(tx, award.id, community, (file, signed) =>
      changePaymentDetails(file, otherDetails, signed),
    )
    await sql`update tranches set prepared_by = ${award.officer.id}, prepared_details = 1 where id = ${first}`.execute(
      tx,
    )
  })
  await expect(preparedForOld).rejects.toThrow('it is prepared for the payment details that stand')

  const silently = inTransaction(async (tx) => {
    const { id } = await tx
      .selectFrom('payment_details as p')
      .innerJoin('awards as w', 'w.id', 'p.award_id')
      .where('w.application_id', '=', award.id)
      .select('p.id')
      .executeTakeFirstOrThrow()
    const eventId = await appendEvent(tx, {
      applicationId: award.id,
      subjectId: id,
      machine: 'payment',
      move: 'change_details',
      from: 'verified',
      to: 'changed',
      by: { personId: community.personId, capacity: 'representative' },
      at: new Date(),
      detail: {},
    })
    await sql`update payment_details set status = 'changed', number = 2, account = '999', last_event_id = ${eventId},
      called_back_by = null, called_back_at = null, called_person = null, called_number = null, verified_by = null,
      verified_at = null where id = ${id}`.execute(tx)
    await sql`set constraints change_voids_preparations immediate`.execute(tx)
  })
  await expect(silently).rejects.toThrow('a payment stands prepared for what they were')
})
