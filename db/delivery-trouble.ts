import { sql } from 'kysely'

import { database } from './connection.ts'
import { isPaused } from './email-turn.ts'

/** What does not leave: letters that wait although they were tried, since when, and what the relay said of the first. */
export type DeliveryTrouble = { late: number; since: Date; reply: string }

/** After this an email that was tried and is not held back is late. */
const lateAfterMinutes = 15

/** What waits too long, if anything does: for a relay that is away, or that keeps saying "later". */
export async function findDeliveryTrouble(): Promise<DeliveryTrouble | undefined> {
  const row = await database()
    .selectFrom('emails as e')
    .where('e.status', '=', 'queued')
    .where('e.created_at', '<', sql<Date>`now() - make_interval(mins => ${sql.lit(lateAfterMinutes)})`)
    .where(sql<boolean>`not ${isPaused}`)
    .select([
      sql<number>`count(*)::int`.as('late'),
      sql<Date | null>`min(e.created_at)`.as('since'),
      sql<
        string | null
      >`(array_agg(e.last_reply order by e.number) filter (where e.last_reply is not null))[1]`.as('reply'),
    ])
    .executeTakeFirstOrThrow()
  return row.since && row.reply !== null ? { late: row.late, since: row.since, reply: row.reply } : undefined
}

/** How many emails have failed for good since this one, and the number of the last. */
export async function countFailedSince(at: Date): Promise<number> {
  const { count } = await database()
    .selectFrom('email_attempts as t')
    .innerJoin('emails as e', 'e.id', 't.email_id')
    .where('t.ended_at', '>', at)
    .where('e.status', '=', 'failed')
    .select((eb) => eb.fn.count<number>('e.id').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
