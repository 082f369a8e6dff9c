import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'

import { machineNames } from '#app/domain/move.ts'
import { legalMoves, machines } from '#app/domain/moves.ts'
import { database, inTransaction } from '#db/connection.ts'
import { appendEvent, listBrokenLinks } from '#db/event.ts'
import { json } from '#db/json.ts'
import { subjectTables } from '#db/legal-moves.ts'
import { aCaseOfEveryMachine } from '#tests/support/every-machine.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

describe.each(machineNames)('in the table of the %s machine', (machine) => {
  const table = sql.table(subjectTables[machine])
  const statuses = [
    ...new Set(legalMoves().flatMap((it) => (it.machine === machine ? [it.from, it.to] : []))),
  ]
  const { start } = machines[machine]
  const known = statuses.filter((it) => it !== null)
  let it: { applicationId: string; subjectId: string; status: string }

  beforeAll(async () => {
    const { applicationId, subjects } = await aCaseOfEveryMachine()
    const subjectId = subjects[machine]
    const { rows } = await sql<{
      status: string
    }>`select status from ${table} where id = ${subjectId}`.execute(database())
    it = { applicationId, subjectId, status: rows[0]?.status ?? '' }
  })

  test('no row begins in a later status', async () => {
    for (const status of known.filter((it) => it !== start)) {
      const copy = sql`insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
        'status', ${status}::text, 'last_event_id', null))).* from ${table} t where id = ${it.subjectId}`
      const refused = `no row of ${subjectTables[machine]} begins as ${status}: the ${machine} machine starts at its start`
      await expect(copy.execute(database()), status).rejects.toThrow(refused)
    }
  })

  test('plain SQL changes no status, legal or not, without its event', async () => {
    for (const status of known.filter((to) => to !== it.status)) {
      const jump = sql`update ${table} set status = ${status} where id = ${it.subjectId}`
      await expect(jump.execute(database()), status).rejects.toThrow(/only by a legal move with its event/)
    }
  })

  test('an event of a move that the machine does not have is refused', async () => {
    const moves = legalMoves().filter((move) => move.machine === machine)
    const legal = moves.filter(({ from }) => from === it.status).map(({ move, to }) => `${move} ${to}`)
    const illegal = moves.filter(({ move, to }) => !legal.includes(`${move} ${to}`))
    expect(illegal).not.toEqual([])
    for (const { move, to } of illegal) {
      const leap = inTransaction((tx) =>
        appendEvent(tx, {
          ...anEvent(it.applicationId, { move, from: it.status, to }),
          machine,
          subjectId: it.subjectId,
        }),
      )
      await expect(leap, move).rejects.toThrow(
        `the ${machine} machine has no legal move ${move} from ${it.status} to ${to}`,
      )
    }
  })

  test('what happened is not edited', async () => {
    const mine = sql`machine = ${machine} and application_id = ${it.applicationId}`
    const { rows } = await sql`select from events where ${mine}`.execute(database())
    expect(rows).not.toEqual([])
    for (const statement of [
      sql`update events set detail = '{"x": 1}' where ${mine}`,
      sql`delete from events where ${mine}`,
    ]) {
      await expect(statement.execute(database())).rejects.toThrow(/events is append-only/)
    }
  })
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

test('an application is not declined without a released decision behind it', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const { id } = await anApplication(call, { status: 'in_panel' })

  const bare = inTransaction((tx) =>
    appendEvent(tx, anEvent(id, { move: 'decline', from: 'in_panel', to: 'declined' })),
  )
  await expect(bare).rejects.toThrow(/needs a released decision/)
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
