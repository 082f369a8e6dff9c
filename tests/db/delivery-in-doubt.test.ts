import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { type DeliverySettings, deliverDue } from '#emails/delivery.ts'
import { renderLetter } from '#emails/render.ts'
import { freshDatabase } from '#tests/support/fresh-database.ts'
import { claimedBefore, emailOf, fallsDue, owedDecision } from '#tests/support/owed-email.ts'
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

test('of a letter in doubt the relay’s log is asked first, and what it took is not sent again', async () => {
  const asked: string[] = []
  const log = {
    find: (messageId: string) => {
      asked.push(messageId)
      return Promise.resolve(messageId.includes(known) ? 'queue active' : undefined)
    },
  }
  const [known, unknown] = [await owedDecision('si@example.org'), await owedDecision('no@example.org')]
  const fresh = await owedDecision('nueva@example.org')
  for (const id of [known, unknown]) await claimedBefore(id, 16_000)
  await deliverOnce({ log })
  expect(asked.sort()).toEqual([known, unknown].map((id) => `<${id}@amazonia.example>`).sort())
  expect(relay.letters.flatMap(({ to }) => to).sort()).toEqual(['no@example.org', 'nueva@example.org'])
  expect(await emailOf(known)).toMatchObject({ status: 'sent', reply: 'queue active' })
  expect(await emailOf(fresh)).toMatchObject({ status: 'sent', attempts: 1 })
})

test('a line that broke after the letter was said leaves it in doubt, and the log settles it', async () => {
  relay.plan('eco2@example.org', 'drop', 1)
  const id = await owedDecision('eco2@example.org')
  await deliverOnce()
  await fallsDue(id)
  await deliverOnce({ log: { find: () => Promise.resolve('taken') } })
  expect(relay.lettersTo('eco2@example.org')).toHaveLength(1)
  expect(await attemptsOf(id)).toEqual(['doubtful', 'found'])
})

test('while the log cannot be read, what is in doubt waits, and what is not leaves', async () => {
  const [doubtful, plain] = [await owedDecision('duda@example.org'), await owedDecision('llana@example.org')]
  await claimedBefore(doubtful, 16_000)
  await deliverOnce({ log: { find: () => Promise.reject(new Error('no permission')) } })
  expect(troubles.splice(0)).toEqual([new Error('no permission')])
  expect(await emailOf(doubtful)).toMatchObject({ status: 'queued' })
  expect((await emailOf(doubtful)).reply).toContain('no permission')
  expect(await emailOf(plain)).toMatchObject({ status: 'sent' })
  await fallsDue(doubtful)
  await deliverOnce({ log: { find: () => Promise.resolve(undefined) } })
  expect(relay.lettersTo('duda@example.org')).toHaveLength(1)
})

async function attemptsOf(id: string) {
  const rows = await database()
    .selectFrom('email_attempts')
    .where('email_id', '=', id)
    .orderBy('number')
    .select('outcome')
    .execute()
  return rows.map(({ outcome }) => outcome)
}
