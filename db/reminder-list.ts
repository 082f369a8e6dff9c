import { sql } from 'kysely'

import { Refusal } from '#app/domain/refusal.ts'

import { isBarred } from './conflict-detection.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { dueNow, isPlanned, type ReminderKey, sendsAt, settled } from './review-reminder.ts'
import { holdsRole } from './role.ts'

/** A reminder as officers see it before it goes, and after. */
export type ListedReminder = ReminderKey & {
  reviewer: string
  email: string | null
  applicationId: string
  reference: string
  title: string
  sendsAt: Date
  state: 'waiting' | 'stopped'
}

/** What is known of one that was sent. */
export type SentReminder = {
  assignmentId: string
  day: number
  reviewer: string
  reference: string
  sentAt: Date
  sentBy: string | null
}

/** The reminders of a call, or of one assignment, that are to come or were stopped, the next first; what the officer is kept from is not among them. */
export async function listReminders(
  officerId: string,
  callId: string,
  assignmentId?: string,
): Promise<ListedReminder[]> {
  return planned(officerId, callId, database())
    .select(['s.id as assignmentId', 'w.name as reviewer', 'w.email', 'a.id as applicationId'])
    .select(['a.reference', 'a.title'])
    .select([
      dueNow.as('dueAt'),
      sql<number>`t.day`.as('day'),
      sendsAt.as('sendsAt'),
      sql<'waiting' | 'stopped'>`case when exists (select ${settled}) then 'stopped' else 'waiting' end`.as(
        'state',
      ),
    ])
    .where(sql<boolean>`(${assignmentId ?? null}::uuid is null or s.id = ${assignmentId ?? null}::uuid)`)
    .orderBy('sendsAt')
    .orderBy('w.name')
    .orderBy('a.reference')
    .limit(200)
    .execute()
}

/** The reminders of a call that were sent last, the newest first. */
export async function listSentReminders(officerId: string, callId: string): Promise<SentReminder[]> {
  return database()
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
    .limit(50)
    .execute()
}

/** Keeps a reminder from going, until it is resumed. Refuses one that has gone, or that is not the officer's to stop. */
export async function stopReminder(officerId: string, callId: string, key: ReminderKey): Promise<void> {
  await inTransaction(async (tx) => {
    await requirePlanned(tx, officerId, callId, key)
    await tx
      .insertInto('review_reminders')
      .values({
        assignment_id: key.assignmentId,
        due_at: key.dueAt,
        day: key.day,
        outcome: 'stopped',
        settled_by: officerId,
      })
      .onConflict((it) => it.doNothing())
      .execute()
  })
}

/** Lets a stopped reminder go again at its moment. */
export async function resumeReminder(officerId: string, callId: string, key: ReminderKey): Promise<void> {
  await inTransaction(async (tx) => {
    await requirePlanned(tx, officerId, callId, key)
    await tx
      .deleteFrom('review_reminders')
      .where('assignment_id', '=', key.assignmentId)
      .where('due_at', '=', key.dueAt)
      .where('day', '=', key.day)
      .where('outcome', '=', 'stopped')
      .execute()
  })
}

async function requirePlanned(tx: Tx, officerId: string, callId: string, key: ReminderKey) {
  const row = await planned(officerId, callId, tx)
    .where('s.id', '=', key.assignmentId)
    .where(dueNow, '=', key.dueAt)
    .where(sql<boolean>`t.day = ${key.day}`)
    .select('s.id')
    .executeTakeFirst()
  if (!row) throw new Refusal('reminder_settled')
}

function planned(officerId: string, callId: string, db: Tx | ReturnType<typeof database>) {
  return db
    .selectFrom('assignments as s')
    .innerJoin('applications as a', (join) =>
      join.onRef('a.id', '=', 's.application_id').onRef('a.stage_id', '=', 's.stage_id'),
    )
    .innerJoin('stages as g', 'g.id', 's.stage_id')
    .innerJoin('people as w', 'w.id', 's.reviewer_id')
    .innerJoinLateral(sql<{ day: number }>`unnest(g.reminder_days)`.as<'t'>(sql`t(day)`), (join) =>
      join.onTrue(),
    )
    .where('a.call_id', '=', callId)
    .where('a.status', '=', 'in_review')
    .where('s.status', 'in', ['invited', 'accepted'])
    .where((eb) => holdsRole(eb, officerId, ['officer'], 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(officerId)}`)
    .where(isPlanned)
    .where(sql<boolean>`not ${isBarred('s.reviewer_id')}`)
    .where(sql<boolean>`not exists (select ${settled} and k.outcome = 'sent')`)
}
