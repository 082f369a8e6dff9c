import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { TriedOutcome } from '#app/domain/email-log.ts'
import { database, inTransaction } from '#db/connection.ts'
import { queueFailed } from '#db/email.ts'
import { deliverDue } from '#emails/delivery.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { emailOf, owedCode, owedDecision } from '#tests/support/owed-email.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

freshPortal()

let relay: SmtpPeer
beforeAll(async () => {
  relay = await SmtpPeer.open()
})
afterAll(() => relay.close())

const days = (count: number) => sql<Date>`now() - make_interval(hours => ${Math.round(count * 24)}::int)`

/** Owed so many days ago, to somebody whose relay says "later", and tried these days ago with what came of it. */
async function owedFor(address: string, owed: number, tries: [number, TriedOutcome][] = []) {
  relay.plan(address, 451)
  const id = await owedDecision(address)
  await database()
    .updateTable('emails')
    .set({ created_at: days(owed), attempts: tries.length })
    .where('id', '=', id)
    .execute()
  for (const [at, [ago, outcome]] of tries.entries())
    await database()
      .insertInto('email_attempts')
      .values({ email_id: id, number: at + 1, ended_at: days(ago), outcome, reply: '451' })
      .execute()
  return id
}

async function standsAfterDelivery(id: string) {
  const report = (error: unknown) => {
    throw error
  }
  await deliverDue({ smtpUrl: relay.url, report })
  return (await emailOf(id)).status
}

async function isAskedForAgain(id: string) {
  await database()
    .updateTable('emails')
    .set({ status: 'failed', next_attempt_at: null })
    .where('id', '=', id)
    .execute()
  await inTransaction((tx) => queueFailed(tx, { id, status: 'failed' }))
}

/** A try every quarter of a day, from so many days ago until six hours ago. */
function triedSince(count: number): [number, TriedOutcome][] {
  return Array.from({ length: count * 4 }, (_, at) => [count - at / 4, 'later'])
}

test('a letter that was held back for six days has its five days from its first try', async () => {
  expect(await standsAfterDelivery(await owedFor('detenida@example.org', 6))).toEqual('queued')
  const tried = await owedFor('probada@example.org', 9, triedSince(4))
  expect(await standsAfterDelivery(tried)).toEqual('queued')
})

test('a letter has failed when it was tried for five days, however long ago it was owed', async () => {
  expect(await standsAfterDelivery(await owedFor('agotada@example.org', 9, triedSince(5)))).toEqual('failed')
})

test('a letter that somebody sends again has its five days anew, whatever it had failed of', async () => {
  const refused = await owedFor('rechazada@example.org', 6, [...triedSince(5), [0.1, 'never']])
  await isAskedForAgain(refused)
  expect(await standsAfterDelivery(refused)).toEqual('queued')

  const exhausted = await owedFor('cansada@example.org', 6, triedSince(5.25))
  await isAskedForAgain(exhausted)
  expect(await standsAfterDelivery(exhausted)).toEqual('queued')
})

test('a letter that was held back between two tries has its five days from when it went on', async () => {
  const resumed = await owedFor('reanudada@example.org', 9, [[8, 'later']])
  expect(await standsAfterDelivery(resumed)).toEqual('queued')
})

test('a code is of no use ten minutes after it was asked for, whenever it is first tried', async () => {
  relay.plan('codigo@example.org', 451)
  const id = await owedCode('codigo@example.org')
  await database()
    .updateTable('emails')
    .set({ created_at: days(1) })
    .where('id', '=', id)
    .execute()
  expect(await standsAfterDelivery(id)).toEqual('failed')
})
