import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

import { typeOverrides } from './parsers.ts'
import type { DB } from './schema.ts'

/** A PostgreSQL beside the database of this process, for moving a portal; the caller destroys it. */
export function connectSeparately(url: string): Kysely<DB> {
  const types = typeOverrides()
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1, types }) }),
  })
}
