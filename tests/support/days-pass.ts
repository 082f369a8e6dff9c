import { sql } from 'kysely'

import { unguarded } from '#tests/support/planted-cases.ts'

/** Lets days pass for an application: whatever happened, and whatever is due, is by so much earlier. */
export async function daysPass(applicationId: string, days: number): Promise<void> {
  await unguarded(async (tx) => {
    const earlier = sql`make_interval(days => ${days})`
    await sql`update events set made_at = made_at - ${earlier} where application_id = ${applicationId}`.execute(
      tx,
    )
    await sql`update assignments set due_at = due_at - ${earlier} where application_id = ${applicationId}`.execute(
      tx,
    )
  })
}
