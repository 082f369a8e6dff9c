import { sql } from 'kysely'

import { Refusal } from '#app/domain/refusal.ts'
import type { ReminderPlace } from '#app/domain/review-reminder.ts'
import type { TimeKey } from '#app/domain/time-key.ts'

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

/** One page of them, with how many there are in all and the places from which the pages before and after it are asked for. */
export type ReminderPage = {
  rows: ListedReminder[]
  count: number
  before: TimeKey | null
  after: TimeKey | null
}

const pageSize = 50

/**
 * The reminders of a call that are to come or were stopped, the next first, fifty at a time, counted in the same query; what
 * the officer is kept from is not among them. Where nothing is left beyond the place, the list begins anew.
 */
export async function listReminders(
  officerId: string,
  callId: string,
  place: ReminderPlace = {},
): Promise<ReminderPage> {
  const isBackward = place.before !== undefined
  const found = await reminderRows(officerId, callId, place).execute()
  if (found.length === 0 && (isBackward || place.after)) return listReminders(officerId, callId)
  const hasMore = found.length > pageSize
  const shown = found.slice(0, pageSize)
  if (isBackward) shown.reverse()
  const [first, last] = [shown[0], shown.at(-1)]
  return {
    rows: shown.map(({ key: _, count: __, ...row }) => row),
    count: first?.count ?? 0,
    before: first && (isBackward ? hasMore : place.after) ? [first.key, first.assignmentId] : null,
    after: last && (isBackward || hasMore) ? [last.key, last.assignmentId] : null,
  }
}

/** Those of one assignment, the next first. */
export async function listRemindersOf(
  officerId: string,
  callId: string,
  assignmentId: string,
): Promise<ListedReminder[]> {
  return listed(officerId, callId).where('s.id', '=', assignmentId).orderBy('sendsAt').execute()
}

function reminderRows(officerId: string, callId: string, place: ReminderPlace) {
  const direction = place.before ? 'desc' : 'asc'
  const counted = listed(officerId, callId).select([
    sql<number>`(count(*) over ())::int`.as('count'),
    sql<string>`(extract(epoch from ${sendsAt}) * 1000000)::bigint::text`.as('key'),
  ])
  return database()
    .selectFrom(counted.as('it'))
    .selectAll()
    .where(beyond(place))
    .orderBy('it.sendsAt', direction)
    .orderBy('it.reviewer', direction)
    .orderBy('it.reference', direction)
    .orderBy('it.assignmentId', direction)
    .limit(pageSize + 1)
}

/** Among those of one moment a row stands by its names, which are looked up: an address carries none. */
function beyond({ before, after }: ReminderPlace) {
  const from = before ?? after
  if (!from) return sql<boolean>`true`
  const [time, id] = from
  return sql<boolean>`(it."sendsAt", it.reviewer, it.reference, it."assignmentId") ${before ? sql`<` : sql`>`} (
    select timestamptz 'epoch' + ${time}::bigint * interval '1 microsecond', w.name, a.reference, s.id
    from assignments s join applications a on a.id = s.application_id join people w on w.id = s.reviewer_id
    where s.id = ${id}::uuid)`
}

function listed(officerId: string, callId: string) {
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
