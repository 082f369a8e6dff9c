import pg from 'pg'
import { expect, test } from 'vitest'

import { database, engine } from '#db/connection.ts'
import { aDeliberation } from '#tests/support/deliberating.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import type { TestPerson } from '#tests/support/people.ts'

freshPortal()

async function aConnection() {
  const { place } = engine()
  if (!('url' in place)) throw new Error('a race needs several connections')
  const client = new pg.Client({ connectionString: place.url })
  await client.connect()
  return client
}

test('of two who change the figures of one application at once the second counts what the first did', async () => {
  const { application, officer, mirtha, abel } = await aDeliberation()
  const [first, second] = [await aConnection(), await aConnection()]
  const bar = (client: pg.Client, { id }: TestPerson) =>
    client.query(
      `insert into conflicts (application_id, person_id, kind, origin, effect, recorded_by, recorded_at)
       values ($1, $2, 'partner', 'set', 'abstains', $3, now())`,
      [application.id, id, officer.id],
    )
  try {
    await first.query('begin')
    await bar(first, mirtha)
    const waiting = bar(second, abel)
    await expect.poll(() => areWaiting(first)).toBe(1)
    await first.query('commit')
    await waiting
  } finally {
    await first.end()
    await second.end()
  }
  const figures = await database().selectFrom('review_figures').select(['score', 'submitted']).execute()
  expect(figures).toEqual([{ score: null, submitted: 0 }])
})

async function areWaiting(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_locks where not granted
      and pid in (select pid from pg_stat_get_activity(null) where datid = (
        select oid from pg_database where datname = current_database()))`,
  )
  return rows[0]?.waiting
}
