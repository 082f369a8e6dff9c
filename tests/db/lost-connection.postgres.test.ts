import { sql } from 'kysely'
import type pg from 'pg'
import { beforeAll, expect, test } from 'vitest'

import { database, engine, inTransaction } from '#db/connection.ts'
import { openFreshDatabase } from '#tests/support/database.ts'

beforeAll(openFreshDatabase)

test('a connection that the server ends between two statements fails their transaction, not the process', async () => {
  const lost = Promise.withResolvers<pg.PoolClient>()
  engine().pool?.once('acquire', lost.resolve)
  const failing = inTransaction(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    const ended = endOf(await lost.promise)
    await engine().pool?.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await ended
    await sql`select 1`.execute(tx)
  })
  await expect(failing).rejects.toThrow()
  expect((await sql`select 1 as one`.execute(database())).rows).toEqual([{ one: 1 }])
})

/** Without a listener for errors, which `once` of node:events would add. */
function endOf(client: pg.PoolClient): Promise<unknown> {
  return new Promise((resolve) => client.once('end', resolve))
}
