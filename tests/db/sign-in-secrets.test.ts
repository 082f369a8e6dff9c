import { randomBytes } from 'node:crypto'

import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'

import { database } from '#db/connection.ts'
import { claimDueEmails } from '#db/email-claim.ts'
import { recordSent } from '#db/email-outcome.ts'
import { listOpenSessions, sessionStore } from '#db/session.ts'
import { sendSignInCode } from '#db/sign-in-code.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson } from '#tests/support/people.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

beforeAll(async () => {
  await aSmallCall()
})

/** Every row of every table as text, as a dump would show it. */
async function dump(): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`.execute(
    database(),
  )
  const texts = []
  for (const { name } of rows) {
    const { rows: found } = await sql<{
      row: string
    }>`select t::text as row from ${sql.table(name)} t`.execute(database())
    texts.push(...found.map(({ row }) => `${name} ${row}`))
  }
  return texts.join('\n')
}

test('a dump of the database holds no session that opens anything', async () => {
  const rosa = await aPerson('Rosa Tello')
  const id = randomBytes(20).toString('hex')
  await sessionStore.setSession({
    id,
    userId: rosa.id,
    expiresAt: new Date(Date.now() + 60_000),
    attributes: {},
  })
  const all = await dump()
  expect(all).not.toContain(id)
  const [open] = await listOpenSessions(rosa.id, id)
  expect(all).toContain(open?.key)
  expect(await sessionStore.getSessionAndUser(open?.key ?? '')).toEqual([null, null])
})

test('once its letter is sent, a dump of the database holds no code', async () => {
  await sendSignInCode({
    email: 'dump@example.org',
    code: '918273',
    hash: 'sealed',
    locale: 'es',
    wanted: [],
  })
  expect(await dump()).toContain('918 273')
  for (const email of await claimDueEmails(10))
    await recordSent(email, { outcome: 'accepted', reply: '250 accepted' })
  const all = await dump()
  expect([all.includes('918 273'), all.includes('918273')]).toEqual([false, false])
})

test('a session ends after thirty days, however much it is used', async () => {
  const rosa = await aPerson('Rosa Tello')
  const id = randomBytes(20).toString('hex')
  const expiresAt = new Date(Date.now() + 90 * 86_400_000)
  await sessionStore.setSession({ id, userId: rosa.id, expiresAt, attributes: {} })
  const [open] = await listOpenSessions(rosa.id, id)
  expect(Math.round(((open?.endsAt.getTime() ?? 0) - Date.now()) / 86_400_000)).toEqual(30)
  await sql`update sessions set ends_at = now() where person_id = ${rosa.id}`.execute(database())
  expect(await sessionStore.getSessionAndUser(id)).toEqual([null, null])
})

test('whoever is disabled has no session', async () => {
  const rosa = await aPerson('Rosa Tello')
  const id = randomBytes(20).toString('hex')
  await sessionStore.setSession({
    id,
    userId: rosa.id,
    expiresAt: new Date(Date.now() + 60_000),
    attributes: {},
  })
  expect((await sessionStore.getSessionAndUser(id))[1]?.attributes.name).toEqual('Rosa Tello')
  await sql`update people set disabled_at = now() where id = ${rosa.id}`.execute(database())
  expect(await sessionStore.getSessionAndUser(id)).toEqual([null, null])
})
