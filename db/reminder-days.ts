import { sql } from 'kysely'

import type { LocalizedText } from '#app/domain/text.ts'

import { lockHistory, recordChange } from './call-change.ts'
import { isBarred } from './conflict-detection.ts'
import { database, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { isKeptFrom } from './kept-from.ts'
import { dueNow, isPlanned, sendsAt } from './review-reminder.ts'

/** Reminders that would go at one moment, to the reviewers of so many reviews; nobody yet where the count is 0. */
export type PreviewedReminders = { day: number; sendsAt: Date | null; count: number; isNow: boolean }

/** The days on which reviewers of a stage are reminded, after the day that their review is due, before it when negative. The caller has bound the stage to its officer. */
export async function readReminderDays(stageId: string): Promise<number[]> {
  const { reminder_days } = await database()
    .selectFrom('stages')
    .where('id', '=', stageId)
    .select('reminder_days')
    .executeTakeFirstOrThrow()
  return reminder_days.toSorted((one, other) => one - other)
}

/**
 * What would go and when if a stage had these days: of the reviews that are still owed, without what was sent or stopped already. The
 * caller has bound the stage to its officer.
 */
export async function previewReminderDays(
  officerId: string,
  stageId: string,
  days: readonly number[],
): Promise<PreviewedReminders[]> {
  const { rows } = await sql<PreviewedReminders>`
    select t.day, ${sendsAt} as "sendsAt", count(*)::int as count, ${sendsAt} <= now() as "isNow"
    from assignments s join applications a on a.id = s.application_id and a.stage_id = s.stage_id
      cross join unnest(${[...days]}::integer[]) as t(day)
    where s.stage_id = ${stageId} and a.status = 'in_review' and s.status in ('invited', 'accepted')
      and ${isPlanned} and not ${isBarred('s.reviewer_id')} and not ${isKeptFrom(officerId)}
      and not exists (select from review_reminders k where k.assignment_id = s.id and k.due_at = ${dueNow}
        and k.day >= t.day)
    group by 1, 2 order by 2, 1`.execute(database())
  const idle = days.filter((day) => rows.every((row) => row.day !== day))
  const usual = await database()
    .selectFrom('stages')
    .where('id', '=', stageId)
    .select('due_at')
    .executeTakeFirstOrThrow()
  return [...rows, ...idle.map((day) => ({ day, sendsAt: onDay(usual.due_at, day), count: 0, isNow: false }))]
}

/** Sets the days of a stage, and writes into the call's history who did. What was sent stays sent. */
export async function setReminderDays(
  officerId: string,
  { callId, stage, days }: { callId: string; stage: { id: string; title: LocalizedText }; days: number[] },
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockHistory(tx, callId)
    const before = await tx
      .selectFrom('stages')
      .where('id', '=', stage.id)
      .select('reminder_days')
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (before.reminder_days.join() === days.join()) return
    await tx.updateTable('stages').set({ reminder_days: days }).where('id', '=', stage.id).execute()
    await recordChange(tx, {
      callId,
      what: 'reminder_days',
      before: { stage: stage.title, days: before.reminder_days },
      after: { stage: stage.title, days },
      by: officerId,
      at: await lockedTime(tx),
    })
  })
}

const dayLength = 86_400_000

function onDay(dueAt: Date | null, day: number): Date | null {
  return dueAt && new Date(dueAt.getTime() + day * dayLength)
}
