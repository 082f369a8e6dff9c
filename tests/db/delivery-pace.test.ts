import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { database } from '#db/connection.ts'
import { claimDueEmails } from '#db/email-claim.ts'
import { writeLettersWith } from '#db/letter.ts'
import { type DeliverySettings, deliverDue } from '#emails/delivery.ts'
import { renderLetter } from '#emails/render.ts'
import { freshDatabase } from '#tests/support/fresh-database.ts'
import { emailOf, fallsDue, owedCode, owedDecision } from '#tests/support/owed-email.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

freshDatabase()

const troubles: unknown[] = []
let relay: SmtpPeer

beforeAll(() => {
  writeLettersWith(renderLetter)
})
beforeEach(async () => {
  relay = await SmtpPeer.open()
})
afterEach(async () => {
  await relay.close()
  expect(troubles.splice(0)).toEqual([])
})

async function deliverOnce(settings: Partial<DeliverySettings> = {}) {
  const report = (error: unknown) => troubles.push(error)
  await deliverDue({ smtpUrl: settings.smtpUrl ?? relay.url, ...settings, report })
}

test('no more letters leave in a minute than the relay takes, whoever sends them', async () => {
  for (let at = 0; at < 8; at++) await owedDecision(`ritmo-${at}@example.org`)
  await Promise.all([deliverOnce({ perMinute: 5 }), deliverOnce({ perMinute: 5 })])
  expect(relay.letters).toHaveLength(5)
  await database()
    .updateTable('emails')
    .set({ claimed_at: new Date(Date.now() - 61_000) })
    .where('claimed_at', 'is not', null)
    .execute()
  await deliverOnce({ perMinute: 5 })
  expect(relay.letters).toHaveLength(8)
})

test('letters of one case reach an address in the order in which they were owed, and hold nobody else up', async () => {
  relay.plan('orden@example.org', 451, 1)
  const first = await owedDecision('orden@example.org')
  const second = await owedDecision('orden@example.org')
  const other = await owedDecision('otra-orden@example.org')
  await deliverOnce()
  expect(relay.letters.map(({ mail }) => mail.messageId)).toEqual([`<${other}@amazonia.example>`])
  await fallsDue(first)
  await deliverOnce()
  expect(relay.lettersTo('orden@example.org').map(({ mail }) => mail.messageId)).toEqual(
    [first, second].map((id) => `<${id}@amazonia.example>`),
  )
})

test('a code to sign in does not wait behind a thousand letters', async () => {
  const letters = [await owedDecision('a@example.org'), await owedDecision('b@example.org')]
  const code = await owedCode('apurada@example.org')
  const [claimed] = await claimDueEmails(1)
  expect(claimed?.id).toEqual(code)
  await database()
    .updateTable('emails')
    .set({ status: 'queued', claim: null, next_attempt_at: new Date() })
    .where('id', '=', code)
    .execute()
  await deliverOnce()
  expect(await Promise.all(letters.map(async (id) => (await emailOf(id)).status))).toEqual(['sent', 'sent'])
})

test('a relay that is away is tried with one letter, and the others do not spend their patience on it', async () => {
  const { port, url } = relay
  await relay.close()
  for (let at = 0; at < 30; at++) await owedDecision(`lejos-${at}@example.org`)
  await deliverOnce({ smtpUrl: url })
  relay = await SmtpPeer.open({ port })
  const tried = await database()
    .selectFrom('emails')
    .where('recipient', 'like', 'lejos-%')
    .where('attempts', '>', 0)
    .select('id')
    .execute()
  expect(tried.length).toBeLessThanOrEqual(10)
  for (const { id } of tried) await fallsDue(id)
  await deliverOnce()
  expect(relay.letters).toHaveLength(30)
})
