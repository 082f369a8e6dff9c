import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { closeDatabase, database, openDatabase } from '#db/connection.ts'
import { findCall, listCalls } from '#db/call.ts'
import { listPrivacyTexts } from '#db/funder.ts'
import { listPlacesWithin } from '#db/place.ts'
import { runsCommand } from '#tests/support/commands.ts'
import { createFreshDatabase, leaveDatabase } from '#tests/support/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'minka-call-'))
beforeAll(leaveDatabase)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const window = ['--opens', '2027-01-15T08:00', '--closes', '2099-03-01T17:00']
const stored =
  'The call comunidades-amazonicas-2026 is stored: http://localhost:3000/calls/comunidades-amazonicas-2026'
let env: Record<string, string>

beforeEach(async () => {
  const DATA_DIR = mkdtempSync(join(folder, 'data-'))
  env = { DATABASE_URL: await createFreshDatabase(), DATA_DIR, SECRET: 'x'.repeat(32), PUBLIC_ORIGIN: '' }
})

function stores(args: string[]) {
  return runsCommand('call-store.ts', { env, args })
}

async function inPortal<T>(read: () => Promise<T>): Promise<T> {
  await openDatabase({ url: env['DATABASE_URL'] ?? '' })
  return read().finally(closeDatabase)
}

describe('the call of a real portal', { timeout: 120_000 }, () => {
  test('is stored for the funder of the first administrator, whole and without anybody’s application', async () => {
    expect(stores(window)).toEqual({
      status: 1,
      said: 'This portal has no funder yet: run `npm run admin:create` first, or say with --reply-to where communities answer.',
    })
    runsCommand('admin-create.ts', {
      env,
      args: ['--name', 'Rosa Tello', '--email', 'rosa@example.org', '--funder', 'Fondo Amazonía'],
    })
    expect(stores(window)).toEqual({ status: 0, said: stored })
    await inPortal(async () => {
      const call = await findCall('comunidades-amazonicas-2026', new Date())
      expect(call).toMatchObject({
        opensAt: new Date('2027-01-15T13:00:00Z'),
        closesAt: new Date('2099-03-01T22:00:00Z'),
        regions: ['Amazonas', 'Huánuco', 'Loreto', 'Madre de Dios', 'San Martín', 'Ucayali'],
      })
      expect(call?.definition.sections).toHaveLength(8)
      expect(call?.facts.rate).toEqual(undefined)
      expect(await listPlacesWithin(call?.funderId ?? '', '22')).not.toEqual([])
      const [privacy, ...others] = await listPrivacyTexts()
      expect(privacy?.text).toEqual({
        es: expect.stringContaining('rosa@example.org'),
        en: expect.stringContaining('rosa@example.org'),
      })
      expect(others).toEqual([])
      const { people, applications } = await database()
        .selectNoFrom((eb) => [
          eb.selectFrom('people').select(eb.fn.countAll<number>().as('n')).as('people'),
          eb.selectFrom('applications').select(eb.fn.countAll<number>().as('n')).as('applications'),
        ])
        .executeTakeFirstOrThrow()
      expect({ people, applications }).toEqual({ people: 1, applications: 0 })
    })
  })

  test('is stored once, with its funder where there is none', async () => {
    expect(stores([...window, '--reply-to', 'fondo@amazonia.example'])).toEqual({ status: 0, said: stored })
    expect(stores(['--opens', '2027-02-01', '--closes', '2099-12-31'])).toEqual({
      status: 0,
      said: 'The call comunidades-amazonicas-2026 is in this portal already; nothing was changed.',
    })
    await inPortal(async () => {
      expect((await listCalls(new Date())).map(({ opensAt }) => opensAt)).toEqual([
        new Date('2027-01-15T13:00:00Z'),
      ])
      const funders = await database()
        .selectFrom('funders')
        .select(['slug', 'sender_address as from', 'reply_to as replyTo'])
        .execute()
      expect(funders).toEqual([
        {
          slug: 'ayuda-comunidades-locales',
          from: 'minka@localhost.localdomain',
          replyTo: 'fondo@amazonia.example',
        },
      ])
    })
  })
})

test('what the command is told wrong is said in one sentence', { timeout: 60_000 }, () => {
  const { status, said } = stores(['--opens', '2027-02-30', '--closes', '2099-03-01'])
  expect([status, said.split('\n')[0]]).toEqual([
    1,
    '--opens must be a day and time in America/Lima, such as 2027-03-01T17:00.',
  ])
})
