import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { inTransaction } from '#db/connection.ts'
import { freeClaimsOfTheDead } from '#db/email-claim.ts'
import { writeLettersWith } from '#db/letter.ts'
import { startQueue, stopQueue } from '#db/queue.ts'
import { type DeliverySettings, deliverDue, startDelivery } from '#emails/delivery.ts'
import { renderLetter } from '#emails/render.ts'
import { engineOfTests } from '#tests/support/database.ts'
import { freshDatabase } from '#tests/support/fresh-database.ts'
import { letterFacts } from '#tests/support/letter-facts.ts'
import {
  claimedBefore,
  emailOf,
  fallsDue,
  owedCode,
  owedDecision,
  owedDecisionIn,
} from '#tests/support/owed-email.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

freshDatabase()

const letter = renderLetter({
  template: 'decision-declined',
  locale: 'es',
  facts: letterFacts['decision-declined'],
})
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

/** One round of delivery: everything that is due now is tried once. */
async function deliverOnce(settings: Partial<DeliverySettings> = {}) {
  const report = (error: unknown) => troubles.push(error)
  await deliverDue({ smtpUrl: settings.smtpUrl ?? relay.url, ...settings, report })
}

async function replyAbout(id: string) {
  return (await emailOf(id)).reply
}

test('a decision reaches its one recipient as the letter that was stored, and the reply of the relay is kept', async () => {
  const id = await owedDecision('rosa@example.org')
  await deliverOnce()

  const [received, ...others] = relay.letters
  expect(others).toEqual([])
  expect(received).toMatchObject({
    from: 'minka@amazonia.example',
    to: ['rosa@example.org'],
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
  })
  const { messageId, references } = received?.mail ?? {}
  expect([messageId, references]).toEqual([`<${id}@amazonia.example>`, '<AMZ26-0042@amazonia.example>'])
  expect(await emailOf(id)).toMatchObject({
    status: 'sent',
    attempts: 1,
    dueAt: null,
  })
  expect(await replyAbout(id)).toMatch(/^250 /)
})

test('an email is sent as soon as its transaction commits, without waiting for the sweep', async () => {
  await startQueue((error) => troubles.push(error))
  const delivery = await startDelivery({ smtpUrl: relay.url, report: (error) => troubles.push(error) })
  await owedDecision('presta@example.org')
  await relay.inboxOf('presta@example.org')
  await delivery.stop()
  await stopQueue()
  expect(relay.letters).toHaveLength(1)
})

test('a transaction that is rolled back leaves no email', async () => {
  const rolledBack = inTransaction(async (tx) => {
    await owedDecisionIn(tx, 'rosa@example.org')
    throw new Error('the budget does not carry it')
  })
  await expect(rolledBack).rejects.toThrow('the budget does not carry it')
  await deliverOnce()
  expect(relay.letters).toEqual([])
})

test.each([421, 451] as const)(
  'after a temporary refusal (%i) the email waits about a minute, then arrives',
  async (fault) => {
    const recipient = `espera-${fault}@example.org`
    relay.plan(recipient, fault, 1)
    const id = await owedDecision(recipient)
    const before = Date.now()
    await deliverOnce()

    const waiting = await emailOf(id)
    expect(waiting).toMatchObject({
      status: 'queued',
      attempts: 1,
    })
    expect(await replyAbout(id)).toMatch(new RegExp(`^${fault} `))
    const wait = (waiting.dueAt?.getTime() ?? 0) - before
    expect(wait).toBeGreaterThanOrEqual(48_000)
    expect(wait).toBeLessThanOrEqual(90_000)

    await deliverOnce()
    expect(relay.lettersTo(recipient)).toEqual([])
    await fallsDue(id)
    await deliverOnce()
    expect(relay.lettersTo(recipient)).toHaveLength(1)
    expect(await emailOf(id)).toMatchObject({ status: 'sent', attempts: 2 })
  },
)

test('after a permanent refusal the email has failed, with the reason, and is not tried again', async () => {
  relay.plan('nadie@example.org', 550)
  const id = await owedDecision('nadie@example.org')
  await deliverOnce()
  await deliverOnce()
  expect(await emailOf(id)).toMatchObject({
    status: 'failed',
    attempts: 1,
    dueAt: null,
  })
  expect(await replyAbout(id)).toMatch(/^550 .*refuses, as planned/)
  expect(relay.refusals.get('nadie@example.org')).toEqual(1)
})

test('a relay that is away loses nothing', async () => {
  const { port, url } = relay
  await relay.close()
  const id = await owedDecision('paciente@example.org')
  await deliverOnce({ smtpUrl: url })
  expect(await emailOf(id)).toMatchObject({
    status: 'queued',
    attempts: 1,
  })
  expect(await replyAbout(id)).toMatch(/ECONNREFUSED/)

  relay = await SmtpPeer.open({ port })
  await fallsDue(id)
  await deliverOnce()
  expect(relay.lettersTo('paciente@example.org')).toHaveLength(1)
  expect(await emailOf(id)).toMatchObject({ status: 'sent', attempts: 2 })
})

test('a copy after a line that broke has the same Message-ID and the same bytes', async () => {
  relay.plan('eco@example.org', 'drop', 1)
  const id = await owedDecision('eco@example.org')
  await deliverOnce()
  expect(await emailOf(id)).toMatchObject({ status: 'queued', attempts: 1 })
  await fallsDue(id)
  await deliverOnce()

  const [first, second, ...others] = relay.lettersTo('eco@example.org')
  expect(others).toEqual([])
  expect(second?.raw.toString()).toEqual(first?.raw.toString())
  expect(second?.mail.messageId).toEqual(`<${id}@amazonia.example>`)
})

test('an email left by a dead process is taken up again, one in the hands of a living one is not', async () => {
  const dead = await owedDecision('huerfana@example.org')
  const living = await owedDecision('ocupada@example.org')
  await claimedBefore(dead, 16_000)
  await claimedBefore(living, 5_000)
  await deliverOnce()
  expect(relay.letters.map(({ to, mail }) => [to, mail.messageId])).toEqual([
    [['huerfana@example.org'], `<${dead}@amazonia.example>`],
  ])
  expect(await emailOf(living)).toMatchObject({ status: 'sending' })
})

test('the embedded portal sends at once what it was sending when it died; on PostgreSQL another may be sending it', async () => {
  const id = await owedDecision('reinicio@example.org')
  await claimedBefore(id, 5_000)
  await freeClaimsOfTheDead()
  await deliverOnce()
  expect(relay.lettersTo('reinicio@example.org')).toHaveLength(engineOfTests === 'embedded' ? 1 : 0)
})

test('a code to sign in is wiped once it is sent', async () => {
  const id = await owedCode('clave@example.org')
  expect((await emailOf(id)).text).toContain('482913')
  await deliverOnce()
  expect(relay.lettersTo('clave@example.org')[0]?.text).toContain('482913')
  expect(await emailOf(id)).toMatchObject({ status: 'sent', subject: '', text: '', html: '', phone: '' })
})

test('without a relay every letter, a code too, is read in the inbox for developers', async () => {
  const [code, decision] = [await owedCode('clave2@example.org'), await owedDecision('rosa2@example.org')]
  await deliverOnce({ smtpUrl: '' })
  expect((await emailOf(code)).text).toContain('482913')
  expect(await emailOf(code)).toMatchObject({ status: 'sent', reply: 'kept in the development inbox' })
  expect(await emailOf(decision)).toMatchObject({ status: 'sent', text: letter.text })
  expect(relay.letters).toEqual([])
})

test.each([
  'rosa@example.org,otra@example.org',
  'rosa@example.org\r\nBcc: otra@example.org',
  'rosa@example.org\nRCPT TO:<otra@example.org>',
  '<otra@example.org>rosa@example.org',
  'rosa@example.org otra@example.org',
  'otra@example.org(rosa)@example.org',
])('the database refuses an email to %j', async (recipient) => {
  await expect(owedDecision(recipient)).rejects.toThrow(/emails_recipient_check/)
})

test('an email to an address that no letter can be written to fails, and nothing reaches the relay', async () => {
  const id = await owedDecision("raro..'@-example")
  await deliverOnce()
  expect(await emailOf(id)).toMatchObject({ status: 'failed' })
  expect(await replyAbout(id)).toMatch(/Invalid email/)
  expect(relay.letters).toEqual([])
})
