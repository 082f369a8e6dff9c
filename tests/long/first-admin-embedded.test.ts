import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { runsCommand } from '#tests/support/commands.ts'

const DATA_DIR = mkdtempSync(join(tmpdir(), 'minka-admin-'))
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }))

const env = { DATABASE_URL: '', DATA_DIR, SECRET: 'x'.repeat(32), PUBLIC_ORIGIN: '' }
const makes = (args: string[]) => runsCommand('admin-create.ts', { env, args })

test(
  'the first administrator of an embedded portal is made by a command, and a second one is not',
  { timeout: 180_000 },
  () => {
    expect(
      makes(['--name', 'Rosa Tello', '--email', 'Rosa@Example.org', '--funder', 'Fondo Amazonía']),
    ).toEqual({
      status: 0,
      said: 'Rosa Tello administers Fondo Amazonía: sign in with rosa@example.org at http://localhost:3000/sign-in',
    })
    expect(makes(['--name', 'Otra', '--email', 'otra@example.org'])).toEqual({
      status: 1,
      said: 'Somebody administers this portal already: they invite others on its page Team.',
    })
  },
)
