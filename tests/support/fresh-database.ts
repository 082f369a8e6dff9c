import { beforeAll } from 'vitest'

import { openFreshDatabase } from '#tests/support/database.ts'

/** Said once at the top of a file of database tests: the file has a migrated database that holds nothing. */
export function freshDatabase() {
  beforeAll(openFreshDatabase)
}
