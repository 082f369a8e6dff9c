import { expect, test } from 'vitest'

import { Refusal } from '#app/domain/refusal.ts'
import { database } from '#db/connection.ts'
import { listPauses, pauseLetters, resumeLetters } from '#db/delivery-pause.ts'
import { correctAddress } from '#db/email-again.ts'
import { claimDueEmails } from '#db/email-claim.ts'
import { findCasePage } from '#db/case-view.ts'
import { noteReturned } from '#db/email-return.ts'
import { everyEmail, listEmails } from '#db/email-log.ts'
import { findEmail } from '#db/email-view.ts'
import { listNoticesToTell } from '#db/notice-by-hand.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { owedCode } from '#tests/support/owed-email.ts'
import { staffOf } from '#tests/support/people.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { aReleased, fails } from '#tests/support/unreached.ts'

freshPortal()

const reason = 'La dictó por teléfono.'

test('a corrected address is the person’s from now on, and gets every letter that did not reach the old one, once', async () => {
  const { officer, rosa } = await aReleased('rosa.mal@example.org')
  await fails('rosa.mal@example.org')
  const { rows: before } = await listEmails(officer.id, { status: 'failed' })
  const correction = { address: 'rosa.bien@example.org', reason }
  expect(await correctAddress(officer.id, before[0]?.id ?? '', correction)).toEqual(2)

  const { rows: after } = await listEmails(officer.id, { status: 'queued' })
  const letters = (rows: typeof after) => rows.map(({ letterId }) => letterId).sort()
  const isNews = ({ subject }: (typeof after)[number]) => subject.startsWith('Se corrigió')
  const again = after.filter((it) => !isNews(it))
  expect(letters(again)).toEqual(letters(before))
  expect(again.map(({ recipient }) => recipient)).toEqual(again.map(() => 'rosa.bien@example.org'))
  expect(await listNoticesToTell(officer.id)).toEqual([])
  expect(await findEmail(officer.id, before[0]?.id ?? '')).toMatchObject({
    status: 'failed',
    replacedBy: after.find(({ letterId }) => letterId === before[0]?.letterId)?.id,
  })
  const { email } = await database()
    .selectFrom('people')
    .where('id', '=', rosa.id)
    .select('email')
    .executeTakeFirstOrThrow()
  const kept = await database()
    .selectFrom('address_corrections')
    .select(['person_id', 'old_address', 'new_address', 'reason', 'corrected_by'])
    .execute()
  expect([email, kept]).toEqual([
    'rosa.bien@example.org',
    [
      {
        person_id: rosa.id,
        old_address: 'rosa.mal@example.org',
        new_address: 'rosa.bien@example.org',
        reason,
        corrected_by: officer.id,
      },
    ],
  ])
  await expect(correctAddress(officer.id, before[0]?.id ?? '', correction)).rejects.toEqual(
    new Refusal('email_replaced'),
  )
})

test('nobody corrects an address of another call, or one of the staff', async () => {
  const { officer, call, rosa } = await aReleased('ajena@example.org')
  await fails('ajena@example.org')
  const [failed] = (await listEmails(officer.id, { q: 'ajena@' })).rows
  const elsewhere = await staffOf((await aSmallCall()).id, 'officer')
  const correction = { address: 'robada@example.org', reason }
  await expect(correctAddress(elsewhere.id, failed?.id ?? '', correction)).rejects.toEqual(
    new Refusal('not_found'),
  )
  await database()
    .insertInto('role_grants')
    .values({ person_id: rosa.id, role: 'reviewer', call_id: call.id })
    .execute()
  await expect(correctAddress(officer.id, failed?.id ?? '', correction)).rejects.toEqual(
    new Refusal('staff_address'),
  )
})

test('the list is narrowed by address, reference and call, and the same list is a file', async () => {
  const { officer, call } = await aReleased('busca_1@example.org')
  const whole = (await listEmails(officer.id, {})).rows
  for (const ask of [{ q: 'BUSCA_1@' }, { q: whole[0]?.reference }, { call: call.id }]) {
    expect((await listEmails(officer.id, ask)).rows.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
  }
  expect((await listEmails(officer.id, { q: 'busca%' })).rows).toEqual([])
  const file = []
  for await (const row of everyEmail(officer.id, {})) file.push(row)
  expect(file).toEqual(whole)
})

test('letters of a call that are held back wait, codes do not, and all go when somebody lets them', async () => {
  const { officer, call } = await aReleased('pausa@example.org')
  await pauseLetters(officer.id, call.id, 'Hay un error en la carta.')
  await pauseLetters(officer.id, call.id, 'Otra vez.')
  const stranger = await staffOf((await aSmallCall()).id, 'officer')
  await expect(pauseLetters(stranger.id, call.id, 'No.')).rejects.toEqual(new Refusal('not_found'))
  const code = await owedCode('pausa@example.org')
  const claimed = await claimDueEmails(1_000)
  const recipients = claimed.filter(({ recipient }) => recipient === 'pausa@example.org')
  expect(recipients.map(({ id }) => id)).toEqual([code])
  const [pause, ...others] = await listPauses(officer.id)
  expect([pause?.reason, pause?.waiting, others]).toEqual(['Hay un error en la carta.', 2, []])

  await expect(resumeLetters(stranger.id, pause?.id ?? '')).rejects.toEqual(new Refusal('not_found'))
  await resumeLetters(officer.id, pause?.id ?? '')
  expect(await listPauses(officer.id)).toEqual([])
  const again = await claimDueEmails(1_000)
  expect(again.filter(({ recipient }) => recipient === 'pausa@example.org')).toHaveLength(1)
})

test('an email that came back after it was sent is noted once, marks its address, and can be corrected', async () => {
  const { id, officer, rosa } = await aReleased('rosa.vuelve@example.org')
  await database()
    .updateTable('emails')
    .set({ status: 'sent', next_attempt_at: null, sent_at: new Date(), attempts: 1 })
    .where('recipient', '=', 'rosa.vuelve@example.org')
    .execute()
  const { rows } = await listEmails(officer.id, { status: 'sent' })
  const [email] = rows.filter(({ recipient }) => recipient === 'rosa.vuelve@example.org')
  await expect(noteReturned(rosa.id, email?.id ?? '', '550')).rejects.toEqual(new Refusal('not_found'))
  const unreachable = async () => (await findCasePage(officer.id, id))?.unreachable
  expect(await unreachable()).toEqual([])
  await noteReturned(officer.id, email?.id ?? '', '550 buzón inexistente')
  const twice = noteReturned(officer.id, email?.id ?? '', '550 buzón inexistente')
  await expect(twice).rejects.toEqual(new Refusal('email_not_sent'))
  expect(await unreachable()).toEqual([
    { name: rosa.name, address: 'rosa.vuelve@example.org', emailId: email?.id },
  ])
  expect(await findEmail(officer.id, email?.id ?? '')).toMatchObject({
    status: 'failed',
    attempted: [{ outcome: 'returned', reply: '550 buzón inexistente', notedBy: officer.name }],
  })
  await correctAddress(officer.id, email?.id ?? '', { address: 'rosa.llega@example.org', reason })
  expect(await unreachable()).toEqual([])
})
