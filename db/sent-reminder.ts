import { sql } from 'kysely'

import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { holdsRole } from './role.ts'

/** What is known of a reminder that was sent. */
export type SentReminder = {
  assignmentId: string
  day: number
  reviewer: string
  reference: string
  sentAt: Date
  sentBy: string | null
}

const mostShown = 50

/** The fifty reminders of a call that were sent last, the newest first, and whether there are more. */
export async function listSentReminders(
  officerId: string,
  callId: string,
): Promise<{ rows: SentReminder[]; hasMore: boolean }> {
  const rows = await database()
    .selectFrom('review_reminders as k')
    .innerJoin('assignments as s', 's.id', 'k.assignment_id')
    .innerJoin('applications as a', 'a.id', 's.application_id')
    .innerJoin('people as w', 'w.id', 's.reviewer_id')
    .leftJoin('people as by', 'by.id', 'k.settled_by')
    .where('a.call_id', '=', callId)
    .where('k.outcome', '=', 'sent')
    .where((eb) => holdsRole(eb, officerId, ['officer'], 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(officerId)}`)
    .select(['s.id as assignmentId', 'k.day', 'w.name as reviewer', 'a.reference'])
    .select(['k.settled_at as sentAt', 'by.name as sentBy'])
    .orderBy('k.settled_at', 'desc')
    .orderBy('s.id')
    .limit(mostShown + 1)
    .execute()
  return { rows: rows.slice(0, mostShown), hasMore: rows.length > mostShown }
}
