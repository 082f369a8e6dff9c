import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { database, inTransaction } from '#db/connection.ts'
import { appendEvent, listBrokenLinks } from '#db/event.ts'
import { json } from '#db/json.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

test('an application cannot be inserted as already awarded', async () => {
  const call = await aSmallCall()
  const { id } = await anApplication(call)

  const copy = sql`insert into applications (call_id, organization_id, form_version_id, reference, created_by, status)
    select call_id, organization_id, form_version_id, 'X-1', created_by, 'awarded' from applications where id = ${id}`
  await expect(copy.execute(database())).rejects.toThrow(/starts at its start/)
})

test('plain SQL cannot change a status without the event of a legal move', async () => {
  const call = await aSmallCall()
  const { id } = await anApplication(call, { status: 'submitted' })

  const jump = sql`update applications set status = 'awarded' where id = ${id}`
  await expect(jump.execute(database())).rejects.toThrow(/only by a legal move with its event/)
})

test('an event of a move that no machine has is refused', async () => {
  const call = await aSmallCall()
  const { id } = await anApplication(call, { status: 'submitted' })

  const leap = inTransaction((tx) =>
    appendEvent(tx, anEvent(id, { move: 'award', from: 'submitted', to: 'awarded' })),
  )
  await expect(leap).rejects.toThrow(/no legal move award from submitted to awarded/)
})

test('an event that does not move its application is refused when it commits', async () => {
  const call = await aSmallCall()
  const { id } = await anApplication(call, { status: 'submitted' })

  const idle = inTransaction((tx) =>
    appendEvent(tx, anEvent(id, { move: 'start_review', from: 'submitted', to: 'in_review' })),
  )
  await expect(idle).rejects.toThrow(/an event moves its subject/)
})

test('a move that owes a notice does not commit without it', async () => {
  const call = await aSmallCall()
  const { id } = await anApplication(call, { status: 'submitted' })

  const silent = inTransaction(async (tx) => {
    const eventId = await appendEvent(
      tx,
      anEvent(id, { move: 'withdraw', from: 'submitted', to: 'withdrawn' }),
    )
    await sql`update applications set status = 'withdrawn', last_event_id = ${eventId} where id = ${id}`.execute(
      tx,
    )
  })
  await expect(silent).rejects.toThrow(/owes the notice application-withdrawn/)
})

test('a released decision does not commit without its notice', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const { id } = await anApplication(call, { status: 'in_panel' })
  const approver = await staffOf(call.id, 'approver')
  await proposes(await staffOf(call.id, 'officer'), id, aDecline)
  await approves(approver, id)
  const decision = await database()
    .selectFrom('decisions')
    .select('id')
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow()

  const silent = inTransaction(async (tx) => {
    const event = { machine: 'decision', subjectId: decision.id, decisionId: decision.id } as const
    const eventId = await appendEvent(tx, {
      ...anEvent(id, { move: 'release', from: 'approved', to: 'released' }),
      ...event,
    })
    await sql`update decisions set status = 'released', last_event_id = ${eventId}, released_by = ${approver.id},
      released_at = now() where id = ${decision.id}`.execute(tx)
  })
  await expect(silent).rejects.toThrow(/moves its application and owes its notice/)
})

test('an application is not declined without a released decision behind it', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const { id } = await anApplication(call, { status: 'in_panel' })

  const bare = inTransaction((tx) =>
    appendEvent(tx, anEvent(id, { move: 'decline', from: 'in_panel', to: 'declined' })),
  )
  await expect(bare).rejects.toThrow(/needs a released decision/)
})

test.each(['update events set detail = \'{"x":1}\'', 'delete from events', 'truncate events cascade'])(
  'the history refuses "%s"',
  async (statement) => {
    const call = await aSmallCall()
    await anApplication(call, { status: 'submitted' })

    await expect(sql.raw(statement).execute(database())).rejects.toThrow(/append-only/)
  },
)

test('a written letter, a submission, a notice and a published form never change', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const { id } = await anApplication(call, { status: 'in_panel' })
  const approver = await staffOf(call.id, 'approver')
  await proposes(await staffOf(call.id, 'officer'), id, aDecline)
  await approves(approver, id)
  await releases(approver, id)

  const statements = [
    `update letters set text = 'otra cosa'`,
    `delete from letters`,
    `update submissions set hash = repeat('0', 64)`,
    `update submission_answers set value = '"otra"'`,
    `delete from notices`,
    `delete from emails`,
    `delete from decisions`,
    `update form_versions set number = 9`,
    `update criteria set weight = 9`,
  ]
  for (const statement of statements) {
    await expect(sql.raw(statement).execute(database()), statement).rejects.toThrow(
      /never change|append-only/,
    )
  }
})

test('an edited event breaks the chain, and the check names it', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const { id, reference } = await anApplication(call, { status: 'in_panel' })
  expect(await listBrokenLinks()).toEqual([])

  await sql`alter table events disable trigger events_stay`.execute(database())
  await database()
    .updateTable('events')
    .set({ detail: json({ forged: true }) })
    .where('application_id', '=', id)
    .where('number', '=', 2)
    .execute()
  await sql`alter table events enable trigger events_stay`.execute(database())

  const { id: eventId } = await database()
    .selectFrom('events')
    .select('id')
    .where('application_id', '=', id)
    .where('number', '=', 2)
    .executeTakeFirstOrThrow()
  expect(await listBrokenLinks()).toEqual([{ reference, number: 2, eventId }])
})

test.each([
  ['two addresses', 'a@example.org,b@example.org'],
  ['a line break', 'a@example.org\nBcc: b@example.org'],
  ['a display name', 'A <a@example.org>'],
])('the recipient of an email is one plain address, not %s', async (_what, recipient) => {
  const call = await aSmallCall()
  const { id } = await anApplication(call, { status: 'submitted' })

  const queue = sql`insert into emails (letter_id, recipient, sender_name, sender_address, reply_to, message_id)
    select letter_id, ${recipient}, 'M', 'm@example.org', 'm@example.org', '<x@example.org>' from notices
    where application_id = ${id}`
  await expect(queue.execute(database())).rejects.toThrow(/check constraint/)
})

function anEvent(applicationId: string, step: { move: string; from: string; to: string }) {
  return {
    applicationId,
    machine: 'application' as const,
    subjectId: applicationId,
    ...step,
    by: { personId: null, capacity: 'clock' as const },
    at: new Date(),
    detail: {},
  }
}
