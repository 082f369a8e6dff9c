import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { closeDatabase, database, openDatabase } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { runsCommand } from '#tests/support/commands.ts'
import { createFreshDatabase, leaveDatabase } from '#tests/support/database.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

const folder = mkdtempSync(join(tmpdir(), 'minka-env-'))
beforeAll(leaveDatabase)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A folder that the portal is run in, with the production settings of the README. */
async function aHouse(databaseUrl: string) {
  const cwd = mkdtempSync(join(folder, 'house-'))
  const settings = {
    PUBLIC_ORIGIN: 'https://grants.example.org',
    DATABASE_URL: databaseUrl,
    SMTP_URL: 'smtp://relay.example.org:587',
    SECRET: 'x'.repeat(32),
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(join(cwd, '.env'), lines.join(''))
  return cwd
}

test(
  'the histories that are checked are those of the portal that `.env` names',
  { timeout: 60_000 },
  async () => {
    const url = await createFreshDatabase()
    const cwd = await aHouse(url)
    expect(runsCommand('history-check.ts', { cwd })).toEqual({ status: 0, said: 'Every history is whole.' })

    await openDatabase({ url })
    writeLettersWith(renderLetter)
    const { id, reference } = await anApplication(await aSmallCall(), { status: 'submitted' })
    await sql`alter table events disable trigger events_stay`.execute(database())
    await sql`update events set capacity = 'approver' where application_id = ${id}`.execute(database())
    const { rows } = await sql<{ id: number }>`select id from events where application_id = ${id}`.execute(
      database(),
    )
    await closeDatabase()
    expect(runsCommand('history-check.ts', { cwd })).toEqual({
      status: 1,
      said: `${reference}: the history is broken at event 1 (row ${rows[0]?.id ?? ''}).`,
    })
  },
)

test('a portal moves to the PostgreSQL that `.env` names', { timeout: 60_000 }, async () => {
  const cwd = await aHouse(await createFreshDatabase())
  const { status, said } = runsCommand('db-copy.ts', { cwd })
  const source = join(cwd, 'data', 'postgres')
  expect([status, said]).toEqual([1, `DATA_DIR has no portal in ${source}: correct it.`])
})
