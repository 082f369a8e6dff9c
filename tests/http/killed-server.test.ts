import { afterAll, beforeAll, expect, test } from 'vitest'

import { closeDatabase, database, openDatabase } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { createFreshDatabase } from '#tests/support/database.ts'
import { aDecline, approves, proposes } from '#tests/support/deciding.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { Portal } from '#tests/support/portal.ts'
import { signedIn } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

let relay: SmtpPeer
let databaseUrl: string

beforeAll(async () => {
  databaseUrl = await createFreshDatabase()
  relay = await SmtpPeer.open()
  await openDatabase({ url: databaseUrl })
  writeLettersWith(renderLetter)
})
afterAll(async () => {
  await relay.close()
  await closeDatabase()
})

/** Both representatives, an approved decision, and a portal that may be killed. */
async function anApprovedDecision() {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const representatives = [await aPerson('Rosa Tapullima'), await aPerson('Wilder Sangama')]
  const { id } = await anApplication(call, { status: 'in_panel', representatives })
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  return { id, approver, addresses: representatives.map(({ email }) => email ?? '') }
}

/** What each address got about the decision, by its Message-ID. */
async function decisionsArrivedAt(addresses: readonly string[]) {
  const arrived = []
  for (const address of addresses) {
    const letters = await relay.inboxOf(address, 2)
    arrived.push(
      letters.filter(({ subject }) => subject.startsWith('Esta vez')).map(({ mail }) => mail.messageId),
    )
  }
  return arrived
}

async function messageIds(applicationId: string) {
  const rows = await database()
    .selectFrom('notices as n')
    .innerJoin('emails as e', 'e.id', 'n.email_id')
    .where('n.application_id', '=', applicationId)
    .where('n.template', '=', 'decision-declined')
    .orderBy('e.recipient')
    .select('e.message_id')
    .execute()
  return rows.map(({ message_id }) => [message_id])
}

async function settled(applicationId: string) {
  return database()
    .selectFrom('notices as n')
    .innerJoin('emails as e', 'e.id', 'n.email_id')
    .where('n.application_id', '=', applicationId)
    .where('n.template', '=', 'decision-declined')
    .select('e.status')
    .distinct()
    .execute()
}

test(
  'a server killed while it sends delivers each letter once after it starts again',
  { timeout: 120_000 },
  async () => {
    const { id, approver, addresses } = await anApprovedDecision()
    const portal = await Portal.start({ databaseUrl, smtpUrl: relay.url })
    // What was owed to them before arrives first, so that it is the decision that stalls.
    for (const address of addresses) await relay.inboxOf(address)
    for (const address of addresses) relay.plan(address, 'stall')
    const released = await (
      await signedIn(portal.origin, approver)
    ).post(`/manage/applications/${id}/decision/release`)
    expect(released.status).toEqual(302)
    for (const address of addresses) await relay.stallOf(address)
    await portal.kill()
    expect(await settled(id)).toEqual([{ status: 'sending' }])

    for (const address of addresses) relay.forgive(address)
    await portal.begin()
    expect(await decisionsArrivedAt(addresses)).toEqual(await messageIds(id))
    await portal.stop()
    expect(await settled(id)).toEqual([{ status: 'sent' }])
  },
)

test(
  'a decision committed by a server that is killed before it sends anything arrives once',
  { timeout: 120_000 },
  async () => {
    const portal = await Portal.start({ databaseUrl, smtpUrl: 'smtp://127.0.0.1:1' })
    const { id, approver, addresses } = await anApprovedDecision()
    const visitor = await signedIn(portal.origin, approver)
    const releasing = visitor.post(`/manage/applications/${id}/decision/release`)
    expect((await releasing).status).toEqual(302)
    await portal.kill()
    expect(relay.lettersTo(addresses[0] ?? '')).toEqual([])

    await database()
      .updateTable('emails')
      .set({ next_attempt_at: new Date(0) })
      .where('status', '=', 'queued')
      .execute()
    const next = await Portal.start({ databaseUrl, smtpUrl: relay.url })
    expect(await decisionsArrivedAt(addresses)).toEqual(await messageIds(id))
    await next.stop()
  },
)
