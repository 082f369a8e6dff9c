import { sql } from 'kysely'

import { type Signed, theClock } from '#app/domain/capacity.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { ReviewChange } from '#app/domain/review-case.ts'
import { type ReminderOf, remind } from '#app/domain/review-reminder.ts'

import { type Asker, actor } from './application.ts'
import { isBarred } from './conflict-detection.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { type PreviewedLetter, wordNotices } from './letter-preview.ts'
import { lockedReviewFile } from './review-file.ts'
import { storeChange } from './store-change.ts'

/** One reminder: of which assignment, and which of its days. */
export type ReminderKey = ReminderOf & { assignmentId: string }

/** A reminder that was not sent for so long after its moment is passed over: a portal that stood still writes no old letters. */
const lapsesAfter = sql`interval '2 days'`

/** When the review of the assignment `s` is due, as finely as a clock of ours tells it: a key must be the same on both sides. */
export const dueNow = sql<Date>`date_trunc('milliseconds', s.due_at)`

/** When a reminder `t` of the assignment `s` goes. */
export const sendsAt = sql<Date>`(s.due_at + make_interval(days => t.day))`

/** That a reminder `t` of the assignment `s` still goes by itself: its moment comes after the reviewer was asked. */
export const isPlanned = sql<boolean>`(${sendsAt} > now() - ${lapsesAfter} and ${sendsAt} > (
  select e.made_at from events e where e.subject_id = s.id and e.move = 'assign'))`

/** What came of a reminder `t` of the assignment `s` already. */
export const settled = sql`from review_reminders k where k.assignment_id = s.id and k.due_at = ${dueNow} and k.day = t.day`

/**
 * Sends every reminder whose moment has come, each in a transaction of its own, and answers how many. Running it twice, or in
 * two processes at once, sends each once; a review that comes in first is left alone.
 */
export async function sendDueReminders(report: (error: unknown) => void): Promise<number> {
  let sent = 0
  for (const key of await listDue()) {
    try {
      await inTransaction((tx) => sendReminderIn(tx, key, 'clock'))
      sent += 1
    } catch (error) {
      if (!(error instanceof Refusal)) report(error)
    }
  }
  return sent
}

/** Sends one reminder now, by an officer's hand. */
export async function sendReminder(key: ReminderKey, by: { personId: string }): Promise<void> {
  await inTransaction((tx) => sendReminderIn(tx, key, by))
}

/** The same inside a transaction that does more: the notice, its history and the key that it was sent are one. */
export async function sendReminderIn(tx: Tx, key: ReminderKey, asker: Asker): Promise<void> {
  const { applicationId, change } = await decideReminder(tx, key, asker)
  const eventId = await storeChange(tx, { applicationId, subjectId: key.assignmentId }, change, {})
  await tx
    .insertInto('review_reminders')
    .values({
      assignment_id: key.assignmentId,
      due_at: key.dueAt,
      day: key.day,
      outcome: 'sent',
      event_id: eventId,
      settled_by: asker === 'clock' ? null : asker.personId,
    })
    .execute()
}

/** The letters that a reminder would send; none where a rule refuses it. */
export async function previewReminder(
  key: ReminderKey,
  by: { personId: string },
): Promise<PreviewedLetter[]> {
  return inTransaction(async (tx) => {
    try {
      const { applicationId, change } = await decideReminder(tx, key, by)
      return await wordNotices(tx, applicationId, change.notices, by.personId)
    } catch (error) {
      if (error instanceof Refusal) return []
      throw error
    }
  })
}

/** What reminding would do, under the locks of the application, without doing it. */
export async function decideReminder(
  tx: Tx,
  key: ReminderKey,
  asker: Asker,
): Promise<{ applicationId: string; change: ReviewChange }> {
  const row = await tx
    .selectFrom('assignments')
    .where('id', '=', key.assignmentId)
    .select(['application_id as applicationId', 'stage_id as stageId'])
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  const file = await lockedReviewFile(tx, row, key.assignmentId)
  const signed = await sign(tx, row.applicationId, asker)
  const change = remind(file, { of: key, ...(await standingOf(tx, key)) }, signed)
  return { applicationId: row.applicationId, change }
}

async function sign(tx: Tx, applicationId: string, asker: Asker): Promise<Signed> {
  const by = asker === 'clock' ? theClock : await actor(tx, applicationId, asker)
  return { by, at: await lockedTime(tx) }
}

async function standingOf(tx: Tx, { assignmentId, dueAt, day }: ReminderKey) {
  return tx
    .selectFrom('assignments as s')
    .where('s.id', '=', assignmentId)
    .select((eb) => [
      sql<Date | null>`${dueNow}`.as('dueAt'),
      eb
        .exists(
          eb
            .selectFrom('review_reminders as k')
            .whereRef('k.assignment_id', '=', 's.id')
            .where('k.due_at', '=', dueAt)
            .where('k.day', '=', day),
        )
        .$castTo<boolean>()
        .as('isSettled'),
    ])
    .executeTakeFirstOrThrow()
}

/** Of several days that have passed, the last: nobody gets two letters at once. */
async function listDue(): Promise<ReminderKey[]> {
  const { rows } = await sql<ReminderKey>`
    select distinct on (s.id) s.id as "assignmentId", ${dueNow} as "dueAt", t.day from assignments s
      join applications a on a.id = s.application_id and a.stage_id = s.stage_id and a.status = 'in_review'
      join stages g on g.id = s.stage_id cross join unnest(g.reminder_days) as t(day)
    where s.status in ('invited', 'accepted') and ${sendsAt} <= now() and ${isPlanned}
      and not ${isBarred('s.reviewer_id')}
      and not exists (select from review_reminders later where later.assignment_id = s.id
        and later.due_at = ${dueNow} and later.day >= t.day)
    order by s.id, t.day desc`.execute(database())
  return rows
}
