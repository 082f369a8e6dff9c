import { join } from 'node:path'

import { expect, test } from 'vitest'

import { closeDatabase, database, openDatabase } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { aDecline, approves, proposes } from '#tests/support/deciding.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { Portal } from '#tests/support/portal.ts'
import { signedIn } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'
import { Visitor } from '#tests/support/visitor.ts'

/** Reads or writes the data of a portal that does not run. */
async function opened<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await openDatabase({ directory: join(folder, 'postgres') })
  return work().finally(closeDatabase)
}

/** A refusal that an approver, who is signed in, may send to one representative. */
async function anApprovedDecision() {
  writeLettersWith(renderLetter)
  const call = await aSmallCall({ closesInDays: -10 })
  const [proposer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const rosa = await aPerson('Rosa Tapullima')
  const { id } = await anApplication(call, { status: 'in_panel', representatives: [rosa] })
  await proposes(proposer, id, aDecline)
  await approves(approver, id)
  const { cookies } = await signedIn('http://127.0.0.1', approver)
  return { id, address: rosa.email ?? '', cookies }
}

function owedAbout(applicationId: string) {
  return database()
    .selectFrom('notices as n')
    .innerJoin('emails as e', 'e.id', 'n.email_id')
    .where('n.application_id', '=', applicationId)
    .where('n.template', '=', 'decision-declined')
    .select(['e.status', 'e.message_id as messageId'])
    .execute()
}

test(
  'a decision committed in an embedded portal that is killed while it sends arrives once',
  { timeout: 180_000 },
  async () => {
    const relay = await SmtpPeer.open()
    const portal = await Portal.start({ smtpUrl: relay.url, env: { SECRET: '', FILES_URL: '' } })
    await portal.kill('SIGTERM')
    const { id, address, cookies } = await opened(portal.folder, anApprovedDecision)

    await portal.begin()
    await relay.inboxOf(address)
    relay.plan(address, 'stall')
    const visitor = new Visitor(portal.origin, cookies)
    expect((await visitor.post(`/manage/applications/${id}/decision/release`)).status).toEqual(302)
    await relay.stallOf(address)
    await portal.kill()
    const owed = await opened(portal.folder, () => owedAbout(id))
    expect(owed).toEqual([{ status: 'sending', messageId: expect.any(String) }])

    relay.forgive(address)
    await portal.begin()
    await relay.inboxOf(address, 2)
    await portal.kill('SIGTERM')
    expect(await opened(portal.folder, () => owedAbout(id))).toEqual(
      owed.map((it) => ({ ...it, status: 'sent' })),
    )
    const decisions = relay.lettersTo(address).filter(({ subject }) => subject.startsWith('Esta vez'))
    expect(decisions.map(({ mail }) => mail.messageId)).toEqual(owed.map(({ messageId }) => messageId))
    await portal.stop()
    await relay.close()
  },
)
