import { sql } from 'kysely'

import { database } from '#db/connection.ts'
import { hashTable } from '#db/copy.ts'

/** The hash of every table, but of counters and of posts that were refused. */
export async function tableHashes(): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not in ('rate_limits', 'parked_posts') order by relname`.execute(database())
  return Object.fromEntries(
    await Promise.all(
      rows.map(async ({ name }) => [name, (await hashTable(database(), name)).hash] as const),
    ),
  )
}
