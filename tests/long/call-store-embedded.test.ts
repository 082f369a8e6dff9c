import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { listCalls } from '#db/call.ts'
import { closeDatabase, openDatabase } from '#db/connection.ts'
import { runsCommand } from '#tests/support/commands.ts'

const DATA_DIR = mkdtempSync(join(tmpdir(), 'minka-call-'))
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }))

const args = ['--opens', '2027-01-15T08:00', '--closes', '2099-03-01', '--reply-to', 'fondo@amazonia.example']
const address = 'http://localhost:3000/calls/comunidades-amazonicas-2026'

test('the call of a real portal is stored once in an embedded one', { timeout: 180_000 }, async () => {
  const env = { DATABASE_URL: '', DATA_DIR, SECRET: 'x'.repeat(32), PUBLIC_ORIGIN: '' }
  const stores = () => runsCommand('call-store.ts', { env, args }).said
  expect([stores(), stores()]).toEqual([
    `The call comunidades-amazonicas-2026 is stored: ${address}`,
    'The call comunidades-amazonicas-2026 is in this portal already; nothing was changed.',
  ])
  await openDatabase({ directory: join(DATA_DIR, 'postgres') })
  const calls = await listCalls(new Date()).finally(closeDatabase)
  expect(calls.map(({ opensAt }) => opensAt)).toEqual([new Date('2027-01-15T13:00:00Z')])
})
