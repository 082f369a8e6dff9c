import { sql } from 'kysely'

import type { Tx } from '../connection.ts'
import type { DemoPeople } from './demo-people.ts'

const untoldDays = 150

/**
 * Lets every letter of the past have gone out when it was owed: emails were kept in the inbox for developers a moment
 * later, and what is told by hand was told within a week, but for the newest letters.
 */
export async function settleLetters(tx: Tx, person: DemoPeople, now: Date) {
  await tx
    .updateTable('notices')
    .from('events')
    .whereRef('events.id', '=', 'notices.event_id')
    .set({ created_at: sql<Date>`events.made_at` })
    .execute()
  await tx
    .updateTable('emails')
    .from('notices')
    .whereRef('notices.email_id', '=', 'emails.id')
    .set({
      status: 'sent',
      attempts: 1,
      next_attempt_at: null,
      last_reply: 'kept in the development inbox',
      created_at: sql<Date>`notices.created_at`,
      sent_at: sql<Date>`notices.created_at + interval '2 seconds'`,
    })
    .execute()
  // One statement for all: what was sent was sent at the first attempt.
  await sql`insert into email_attempts (email_id, number, ended_at, outcome, reply)
    select id, attempts, sent_at, 'kept', last_reply from emails where status = 'sent'`.execute(tx)
  await tx
    .updateTable('notices')
    .where('channel', '=', 'letter')
    .where('created_at', '<', new Date(now.getTime() - untoldDays * 86_400_000))
    .set({
      told_by: person('wilder'),
      told_at: sql<Date>`created_at + interval '6 days'`,
      told_how: 'Por radio, en la hora de las comunidades',
    })
    .execute()
}
