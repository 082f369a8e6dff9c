import { expect, test } from 'vitest'

import { dayIn } from '#app/domain/calendar.ts'
import { change } from '#app/domain/decision-rules.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { database } from '#db/connection.ts'
import { changeDecision } from '#db/decision.ts'
import { retryEmail } from '#db/email-again.ts'
import { listEmails } from '#db/email-log.ts'
import { findLetter } from '#db/letter-view.ts'
import { listNoticesToTell, listNoticesTold, recordTold } from '#db/notice-by-hand.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { owedCode } from '#tests/support/owed-email.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { queriesOf } from '#tests/support/queries.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const today = dayIn(new Date(), 'America/Lima')

async function aDecided(representatives = [{ name: 'Rosa Tapullima', hasEmail: true }]) {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver, auditor] = [
    await staffOf(call.id, 'officer'),
    await staffOf(call.id, 'approver'),
    await staffOf(call.id, 'auditor'),
  ]
  const people = []
  for (const { name, hasEmail } of representatives)
    people.push(hasEmail ? await aPerson(name) : await aPerson(name, null))
  const { id } = await anApplication(call, { status: 'in_panel', representatives: people })
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  return { call, id, officer, approver, auditor, people }
}

async function decisionLetterOf(applicationId: string) {
  const { letter_id } = await database()
    .selectFrom('decision_letters as b')
    .innerJoin('decisions as d', 'd.id', 'b.decision_id')
    .where('d.application_id', '=', applicationId)
    .select('b.letter_id')
    .executeTakeFirstOrThrow()
  return letter_id
}

async function fails(recipient: string | null | undefined, reply: string) {
  await database()
    .updateTable('emails')
    .set({ status: 'failed', next_attempt_at: null, last_reply: reply, attempts: 3 })
    .where('recipient', '=', recipient ?? '')
    .execute()
}

test('the letter of a decision is for those who decide until it is sent, then for the auditor too', async () => {
  const { id, officer, approver, auditor, people } = await aDecided()
  const letterId = await decisionLetterOf(id)
  const elsewhere = await staffOf((await aSmallCall()).id, 'officer')

  expect(await findLetter(officer.id, letterId)).toMatchObject({
    owed: false,
    template: 'decision-declined',
    applicationId: id,
    to: ['Rosa Tapullima'],
  })
  expect(await findLetter(auditor.id, letterId)).toEqual(undefined)
  await releases(approver, id)
  expect(await findLetter(auditor.id, letterId)).toMatchObject({ owed: true, to: ['Rosa Tapullima'] })
  for (const stranger of [elsewhere, ...people]) {
    expect(await findLetter(stranger.id, letterId)).toEqual(undefined)
  }
})

test('a letter that a change has replaced is nobody’s', async () => {
  const { id, officer } = await aDecided()
  const letterId = await decisionLetterOf(id)
  await changeDecision(id, { personId: officer.id }, (file, signed) =>
    change(file, { ...aDecline, feedback: 'Faltan precios.' }, signed),
  )
  expect(await findLetter(officer.id, letterId)).toEqual(undefined)
})

test('who has no email stands on the list until somebody records how and when they were told', async () => {
  const { id, officer, approver, auditor } = await aDecided([
    { name: 'Nélida Ahuanari', hasEmail: false },
    { name: 'Rosa Tapullima', hasEmail: true },
  ])
  await releases(approver, id)

  const list = await listNoticesToTell(officer.id)
  const decision = list.find(({ template }) => template === 'decision-declined')
  expect(list.map(({ name, template }) => [name, template])).toEqual([
    ['Nélida Ahuanari', 'application-received'],
    ['Nélida Ahuanari', 'decision-declined'],
  ])
  expect(decision?.phone).toContain('Esta vez no financiaremos su proyecto')

  const told = { how: 'radio', day: today } as const
  await expect(recordTold(decision?.id ?? '', auditor.id, told)).rejects.toEqual(new Refusal('not_found'))
  await recordTold(decision?.id ?? '', officer.id, told)
  expect((await listNoticesToTell(officer.id)).map(({ template }) => template)).toEqual([
    'application-received',
  ])
  expect(await listNoticesTold(auditor.id)).toMatchObject([
    { name: 'Nélida Ahuanari', toldBy: 'officer', toldHow: 'radio' },
  ])
  await expect(recordTold(decision?.id ?? '', approver.id, told)).rejects.toEqual(new Refusal('told_already'))
})

test('nobody can have been told before the notice or tomorrow', async () => {
  const { id, officer, approver } = await aDecided([{ name: 'Nélida Ahuanari', hasEmail: false }])
  await releases(approver, id)
  const [notice] = (await listNoticesToTell(officer.id)).filter(
    ({ template }) => template === 'decision-declined',
  )
  for (const day of [
    dayIn(new Date(Date.now() - 86_400_000), 'America/Lima'),
    dayIn(new Date(Date.now() + 86_400_000), 'America/Lima'),
  ]) {
    await expect(recordTold(notice?.id ?? '', officer.id, { how: 'phone', day })).rejects.toEqual(
      new Refusal('told_day_wrong'),
    )
  }
})

test('an email that failed is shown with what the relay said, waits to be told by hand, and can be sent again', async () => {
  const { id, officer, approver, auditor, people } = await aDecided()
  await releases(approver, id)
  await fails(people[0]?.email, '550 no such user')

  const { rows } = await listEmails(officer.id, { status: 'failed' })
  expect(rows).toMatchObject([
    { recipient: people[0]?.email, reply: '550 no such user', status: 'failed', attempts: 3 },
    { recipient: people[0]?.email },
  ])
  expect((await listNoticesToTell(officer.id)).map(({ reply }) => reply)).toEqual(
    rows.map(() => '550 no such user'),
  )

  const [failed] = rows
  await expect(retryEmail(auditor.id, failed?.id ?? '')).rejects.toEqual(new Refusal('not_found'))
  await retryEmail(officer.id, failed?.id ?? '')
  expect((await listEmails(officer.id, { status: 'queued' })).rows.map(({ id: email }) => email)).toEqual([
    failed?.id,
  ])
  await expect(retryEmail(officer.id, failed?.id ?? '')).rejects.toEqual(new Refusal('email_not_failed'))
})

test('the list of emails goes page by page from the newest without losing or repeating one', async () => {
  const { id, officer } = await aDecided()
  const [email] = (await listEmails(officer.id, {})).rows
  const event = await database()
    .selectFrom('events')
    .where('application_id', '=', id)
    .select('id')
    .executeTakeFirstOrThrow()
  const { call_id, reference } = await database()
    .selectFrom('applications')
    .where('id', '=', id)
    .select(['call_id', 'reference'])
    .executeTakeFirstOrThrow()
  const recipients = Array.from({ length: 119 }, (_, place) => `persona-${place}@example.org`)
  for (const recipient of recipients) {
    const { id: emailId } = await database()
      .insertInto('emails')
      .values({
        letter_id: email?.letterId ?? '',
        recipient,
        sender_name: 'Programa',
        sender_address: 'minka@example.org',
        reply_to: 'minka@example.org',
        message_id: `<${recipient}>`,
        thread: reference,
        call_id,
        created_at: new Date('2026-01-01T00:00:00Z'),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await database()
      .insertInto('notices')
      .values({
        event_id: event.id,
        application_id: id,
        person_id: (await aPerson('Alguien', null)).id,
        template: 'application-received',
        channel: 'email',
        locale: 'es',
        letter_id: email?.letterId ?? '',
        email_id: emailId,
      })
      .execute()
  }
  await owedCode('clave@example.org')

  const first = await listEmails(officer.id, {})
  const second = await listEmails(officer.id, { before: first.older ?? undefined })
  const third = await listEmails(officer.id, { before: second.older ?? undefined })
  const seen = [first, second, third].flatMap(({ rows }) => rows.map(({ recipient }) => recipient))
  expect(seen).toHaveLength(120)
  expect([...new Set(seen)].sort()).toEqual([...recipients, email?.recipient ?? ''].sort())
  expect([first.newer, third.older]).toEqual([null, null])

  const back = await listEmails(officer.id, { after: third.newer ?? undefined })
  expect(back.rows.map(({ id: row }) => row)).toEqual(second.rows.map(({ id: row }) => row))
  expect(await queriesOf(() => listEmails(officer.id, {}))).toHaveLength(1)
  const elsewhere = await staffOf((await aSmallCall()).id, 'officer')
  expect((await listEmails(elsewhere.id, {})).rows).toEqual([])
})
