import { afterAll, beforeAll } from 'vitest'

import { leaveDatabase, openFreshDatabase } from '#tests/support/database.ts'

/** Said once at the top of a file of database tests: the file has a migrated database of its own. */
export function freshDatabase() {
  beforeAll(async () => {
    await openFreshDatabase()
  })
  afterAll(leaveDatabase)
}
