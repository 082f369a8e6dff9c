import { expect, test } from 'vitest'

import { Refusal } from '#app/domain/refusal.ts'
import { findCasePage } from '#db/case-view.ts'
import { database, inTransaction } from '#db/connection.ts'
import { correctAddress } from '#db/email-again.ts'
import { listEmails } from '#db/email-log.ts'
import { noteReturned } from '#db/email-return.ts'
import { findEmail } from '#db/email-view.ts'
import { queueEmail } from '#db/email.ts'
import { caseFacts } from '#db/letter-facts.ts'
import { listSeen } from '#db/seen-by.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aReleased, fails } from '#tests/support/unreached.ts'

freshPortal()

const reason = 'La dictó por teléfono.'

test('the old address and everyone who speaks for the organization are told whose address was corrected, and it stands in the history', async () => {
  const julia = await aPerson('Julia Yampis')
  const { id, officer, rosa } = await aReleased('rosa.vieja@example.org', [julia])
  await fails('rosa.vieja@example.org')
  const [failed] = (await listEmails(officer.id, { q: 'rosa.vieja@' })).rows
  await correctAddress(officer.id, failed?.id ?? '', { address: 'rosa.nueva@example.org', reason })

  expect((await lettersOwed(id, 'address-corrected')).map(({ recipient }) => recipient)).toEqual([
    julia.email,
    'rosa.nueva@example.org',
  ])
  const [warning, ...others] = (await listEmails(officer.id, { q: 'rosa.vieja@', status: 'queued' })).rows
  expect([warning?.recipient, others]).toEqual(['rosa.vieja@example.org', []])
  const { text } = await database()
    .selectFrom('letters')
    .where('id', '=', warning?.letterId ?? '')
    .select('text')
    .executeTakeFirstOrThrow()
  const said = [rosa.name, 'rosa.vieja@example.org', 'rosa.nueva@example.org', officer.name]
  expect(said.filter((words) => !text.replaceAll(/\s+/g, ' ').includes(words))).toEqual([])

  const [newest] = await listSeen({ applicationId: id })
  expect([newest?.name, newest?.did]).toEqual([
    officer.name,
    {
      machine: 'application',
      move: 'correct_address',
      about: 'Rosa Tapullima (rosa.vieja@example.org → rosa.nueva@example.org)',
      reason,
    },
  ])
  expect((await findCasePage(officer.id, id))?.events[0]?.about).toEqual(newest?.did?.about)
  expect((await findEmail(officer.id, failed?.id ?? ''))?.corrections).toMatchObject([
    {
      name: rosa.name,
      from: 'rosa.vieja@example.org',
      to: 'rosa.nueva@example.org',
      by: officer.name,
      reason,
    },
  ])

  await fails('rosa.vieja@example.org')
  const elsewhere = { address: 'de.otro@example.org', reason }
  await expect(correctAddress(officer.id, warning?.id ?? '', elsewhere)).rejects.toEqual(
    new Refusal('address_moved'),
  )
})

test('an address that the mail server refused for good, and never wrote to before, is not written to again', async () => {
  const { officer } = await aReleased('no.existe@example.org')
  await fails('no.existe@example.org')
  const { rows } = await listEmails(officer.id, { q: 'no.existe@' })
  await database()
    .insertInto('email_attempts')
    .values(rows.map(({ id }) => ({ email_id: id, number: 1, outcome: 'never' as const, reply: '550' })))
    .execute()
  await correctAddress(officer.id, rows[0]?.id ?? '', { address: 'ya.existe@example.org', reason })
  expect((await listEmails(officer.id, { q: 'no.existe@', status: 'queued' })).rows).toEqual([])
})

test('only an email that failed lets an address be corrected, by somebody without a conflict', async () => {
  const { id, officer } = await aReleased('llega@example.org')
  const [email] = (await listEmails(officer.id, { q: 'llega@' })).rows
  const corrects = () => correctAddress(officer.id, email?.id ?? '', { address: 'otra@example.org', reason })
  await expect(corrects()).rejects.toEqual(new Refusal('email_not_failed'))
  await database()
    .updateTable('emails')
    .set({ status: 'sent', next_attempt_at: null, sent_at: new Date(), attempts: 1 })
    .where('recipient', '=', 'llega@example.org')
    .execute()
  await expect(corrects()).rejects.toEqual(new Refusal('email_not_failed'))
  await noteReturned(officer.id, email?.id ?? '', '550')
  const conflict = { kind: 'family', origin: 'set', effect: 'abstains', recorded_at: new Date() } as const
  await database()
    .insertInto('conflicts')
    .values({ application_id: id, person_id: officer.id, ...conflict })
    .execute()
  expect((await findEmail(officer.id, email?.id ?? ''))?.conflicted).toEqual(true)
  await expect(corrects()).rejects.toEqual(new Refusal('conflicted'))
})

test('a warning that is owed to an older address alone is not sent to the corrected one', async () => {
  const { id, officer } = await aReleased('avisada@example.org')
  await fails('avisada@example.org')
  const [failed] = (await listEmails(officer.id, { q: 'avisada@' })).rows
  const letterId = failed?.letterId ?? ''
  const warning = await inTransaction(async (tx) => {
    const { sender, callId, application } = await caseFacts(tx, id)
    const thread = application.reference
    return queueEmail(tx, { letterId, recipient: 'avisada@example.org', sender, callId, thread })
  })
  await correctAddress(officer.id, failed?.id ?? '', { address: 'otra.suya@example.org', reason })
  expect(await findEmail(officer.id, warning)).toMatchObject({ status: 'queued', replacedBy: null })
})

test('of letters to a shared address those of whose address was corrected follow, and nobody else’s', async () => {
  const { call, officer, rosa } = await aReleased('municipio@example.org')
  const [julia, approver] = [
    await aPerson('Julia Yampis', 'municipio@example.org'),
    await staffOf(call.id, 'approver'),
  ]
  const { id } = await anApplication(call, { status: 'in_panel', representatives: [rosa, julia] })
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  await releases(approver, id)
  await fails('municipio@example.org')
  const recipientsOf = async (personId: string) => {
    const rows = await database()
      .selectFrom('notices as n')
      .innerJoin('emails as e', 'e.id', 'n.email_id')
      .where('n.person_id', '=', personId)
      .select(['e.id', 'e.recipient'])
      .execute()
    return { ids: rows.map((it) => it.id), addresses: [...new Set(rows.map(({ recipient }) => recipient))] }
  }
  const [failed = ''] = (await recipientsOf(rosa.id)).ids
  await correctAddress(officer.id, failed, { address: 'rosa.sola@example.org', reason })
  expect((await recipientsOf(rosa.id)).addresses).toEqual(['rosa.sola@example.org'])
  expect((await recipientsOf(julia.id)).addresses).toEqual(['municipio@example.org'])
})
