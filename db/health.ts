import { sql } from 'kysely'

import { database } from './connection.ts'

/** Whether the database answers a query now. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await sql`select 1`.execute(database())
    return true
  } catch {
    return false
  }
}
