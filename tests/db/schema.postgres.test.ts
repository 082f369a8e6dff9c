import { spawnSync } from 'node:child_process'

import { expect, test } from 'vitest'

import { createFreshDatabase } from '#tests/support/database.ts'

test('the types of the tables are those of the live schema', async () => {
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['--no-install', 'kysely-codegen', '--verify', '--url', await createFreshDatabase()],
    {
      encoding: 'utf8',
    },
  )
  expect({ status, said: stdout + stderr }).toMatchObject({ status: 0 })
})
