import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { closeDatabase, database, openDatabase } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { accounts } from '#db/seed/demo/accounts.ts'
import { renderLetter } from '#emails/render.ts'
import { runsCommand } from '#tests/support/commands.ts'
import { aDecline, approves, proposes } from '#tests/support/deciding.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { Portal, type PortalSettings } from '#tests/support/portal.ts'
import { signedIn } from '#tests/support/running-portal.ts'
import { codeIn } from '#tests/support/signing-in.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'
import { Visitor, destination } from '#tests/support/visitor.ts'

/** The demonstration as its first start made it; every test goes on from a copy. */
const made = mkdtempSync(join(tmpdir(), 'minka-made-'))
const [officer] = accounts.filter(({ role }) => role === 'officer')

beforeAll(async () => {
  const portal = await startsByDefault()
  await portal.kill('SIGTERM')
  cpSync(portal.folder, made, { recursive: true })
  await portal.stop()
}, 180_000)
afterAll(() => rmSync(made, { recursive: true, force: true }))

/** The portal with no settings but where it listens and where its data is. */
function startsByDefault(settings: PortalSettings = {}) {
  return Portal.start({ ...settings, env: { SECRET: '', FILES_URL: '', ...settings.env } })
}

/** The newest letter of the inbox on the machine, as its page shows it. */
async function newestInInbox(visitor: Visitor) {
  const list = await (await visitor.get('/dev/inbox')).text()
  const [, path = ''] = /href="(\/dev\/inbox\/[^"/]+)"/.exec(list) ?? []
  return (await visitor.get(path)).text()
}

async function signsIn(visitor: Visitor, email: string) {
  expect(destination(await visitor.post('/sign-in', { email }))).toMatch(/^\/sign-in\/code/)
  const code = codeIn(await newestInInbox(visitor))
  return destination(await visitor.post('/sign-in/code', { code }))
}

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
  'the demonstration stands at the second start as at the first, and its accounts enter by the code in the inbox',
  { timeout: 90_000 },
  async () => {
    const portal = await startsByDefault({ data: made })
    const visitor = new Visitor(portal.origin)
    for (const { email } of accounts) expect(portal.said).toContain(email)
    const byItsOtherName = new Visitor(portal.origin.replace('127.0.0.1', 'localhost'))
    expect(destination(await byItsOtherName.get('/apply?from=there'))).toEqual(
      `${portal.origin}/apply?from=there`,
    )
    expect(await signsIn(visitor, officer?.email ?? '')).toEqual('/manage')
    await portal.kill('SIGTERM')

    const from = performance.now()
    await portal.begin()
    const first = await visitor.get('/')
    const seconds = (performance.now() - from) / 1000
    process.stdout.write(`• a second start to its first page: ${seconds.toFixed(1)} s\n`)
    expect([first.status, await first.text()]).toEqual([
      200,
      expect.stringContaining('comunidades-amazonicas-2026'),
    ])
    expect(await (await visitor.get('/manage')).text()).toContain(officer?.name)
    await portal.stop()
  },
)

test(
  'a second server on the same data is refused in one sentence, and the first goes on',
  { timeout: 90_000 },
  async () => {
    const portal = await startsByDefault({ data: made })
    const { status, said } = runsCommand('start.mjs', {
      env: {
        MINKA_SKIP_BUILD: '1',
        DATABASE_URL: '',
        SMTP_URL: '',
        PUBLIC_ORIGIN: '',
        HOST: '',
        PORT: '0',
        DATA_DIR: portal.folder,
      },
    })
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(
        /^The data in \S+ is in use by process \d+; stop it first, or set DATABASE_URL to share one PostgreSQL\.$/,
      ),
    ])
    expect(await signsIn(new Visitor(portal.origin), officer?.email ?? '')).toEqual('/manage')
    await portal.stop()
  },
)

test(
  'a decision committed by a server that is killed while it sends arrives once',
  { timeout: 120_000 },
  async () => {
    const relay = await SmtpPeer.open()
    const data = mkdtempSync(join(tmpdir(), 'minka-killed-'))
    cpSync(made, data, { recursive: true })
    const { id, address, cookies } = await opened(data, anApprovedDecision)

    const portal = await startsByDefault({ data, smtpUrl: relay.url })
    rmSync(data, { recursive: true, force: true })
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
