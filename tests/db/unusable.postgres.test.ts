import { afterEach, beforeAll, expect, test } from 'vitest'

import { closeDatabase, openDatabase } from '#db/connection.ts'
import { OperatorError } from '#db/data-directory.ts'
import { migrate } from '#db/migrate.ts'
import { addressOfStranger, createFreshDatabase, leaveDatabase } from '#tests/support/database.ts'
import { freePort } from '#tests/support/free-port.ts'

beforeAll(leaveDatabase)
afterEach(closeDatabase)

const refused = (url: string, sentence: string) =>
  expect(openDatabase({ url })).rejects.toEqual(new OperatorError(sentence))

test('a host that is not known is refused in one sentence', async () => {
  await refused(
    'postgres://minka:secret@nowhere.invalid/minka',
    'DATABASE_URL names the host nowhere.invalid, which is not known: correct it.',
  )
})

test('so is a PostgreSQL that does not answer', async () => {
  const port = await freePort()
  await refused(
    `postgres://minka:secret@127.0.0.1:${port}/minka`,
    `DATABASE_URL names a PostgreSQL that does not answer at 127.0.0.1:${port}: start it, or correct the address.`,
  )
})

test('so are a wrong password, and a user who is not known', async () => {
  const unknown = new URL(await createFreshDatabase())
  unknown.username = 'no_such_user'
  for (const url of [await addressOfStranger('wrong'), unknown.href]) {
    await refused(
      url,
      `DATABASE_URL names a user or a password that PostgreSQL at ${unknown.host} does not accept: correct it.`,
    )
  }
})

test('so is a user who may not make the portal’s tables', async () => {
  await openDatabase({ url: await addressOfStranger('right') })
  await expect(migrate()).rejects.toEqual(
    new OperatorError(
      'DATABASE_URL names a user who may not create tables in that database: make them its owner, or name its owner.',
    ),
  )
})
