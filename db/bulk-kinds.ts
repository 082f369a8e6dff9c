import { sql } from 'kysely'

import { writeTo } from '#app/domain/application-message.ts'
import { closeReview, startReview } from '#app/domain/application-review.ts'
import type { BulkRequest, WorkRequest } from '#app/domain/bulk-action.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'
import { reminderOfToday } from '#app/domain/review-reminder.ts'

import { type Rule, changeApplicationIn, decideApplication } from './application.ts'
import { batchKindOf } from './batch-kinds.ts'
import { approving, proposing, releasing } from './bulk-deciding.ts'
import type { BulkKindOf, WorkKind } from './bulk-kind.ts'
import { type Choice, chosenCases } from './case-choice.ts'
import { isBarred } from './conflict-detection.ts'
import type { Tx } from './connection.ts'
import { lockedTime } from './event.ts'
import { wordNotices } from './letter-preview.ts'
import { decideReminder, dueNow, sendReminderIn } from './review-reminder.ts'

/** How each kind of work on many targets is tried and done. */
export function workOf(request: WorkRequest): WorkKind {
  return 'batch' in request ? batchKindOf(request) : kindOf(request)
}

/** The same of a bulk action, with the letters that it would send. */
export function kindOf(request: BulkRequest): BulkKindOf {
  switch (request.kind) {
    case 'remind':
      return reminding
    case 'start_review':
      return moving((file, signed) => startReview(file, {}, signed))
    case 'close_review':
      return moving((file, signed) => closeReview(file, { reason: '' }, signed))
    case 'write':
      return moving((file, signed) => writeTo(file, request, signed))
    case 'approve':
      return approving
    case 'release':
      return releasing
    case 'invite':
    case 'decline':
      return proposing(request)
  }
}

/** Stores everything that the action is to be tried on, of the applications of a choice; answers how many. */
export async function storeTargets(
  tx: Tx,
  { actionId, choice, request: { kind } }: { actionId: string; choice: Choice; request: BulkRequest },
): Promise<number> {
  const chosen = chosenCases(choice, tx)
  const subjects =
    kind === 'remind'
      ? chosen
          .innerJoin('assignments as s', (join) =>
            join.onRef('s.application_id', '=', 'a.id').onRef('s.stage_id', '=', 'a.stage_id'),
          )
          .where('a.status', '=', 'in_review')
          .where('s.status', 'in', ['invited', 'accepted'])
          .where('s.due_at', '<', sql<Date>`now()`)
          .where(sql<boolean>`not ${isBarred('s.reviewer_id')}`)
          .select(['a.id as application_id', 's.id as subject_id'])
      : chosen.select(['a.id as application_id', 'a.id as subject_id'])
  const stored = await tx
    .insertInto('bulk_targets')
    .columns(['action_id', 'application_id', 'subject_id', 'tried'])
    .expression(
      tx
        .selectFrom(subjects.as('t'))
        .select([sql<string>`${actionId}::uuid`.as('action_id'), 't.application_id', 't.subject_id'])
        .select(sql<boolean>`false`.as('tried')),
    )
    .executeTakeFirstOrThrow()
  return Number(stored.numInsertedOrUpdatedRows ?? 0)
}

function moving(rule: Rule): BulkKindOf {
  return {
    decide: async (tx, { applicationId }, by) => {
      await decideApplication(tx, applicationId, by, rule)
      return {}
    },
    apply: (tx, { applicationId }, by) => changeApplicationIn(tx, applicationId, { asker: by }, rule),
    letters: async (tx, { applicationId }, by) => {
      const { notices } = await decideApplication(tx, applicationId, by, rule)
      return wordNotices(tx, applicationId, notices, by.personId)
    },
  }
}

const reminding: BulkKindOf = {
  decide: async (tx, { subjectId }, by) => {
    await decideReminder(tx, await keyOfToday(tx, subjectId), by)
    return {}
  },
  apply: async (tx, { subjectId }, by) => sendReminderIn(tx, await keyOfToday(tx, subjectId), by),
  letters: async (tx, { applicationId, subjectId }, by) => {
    const { change } = await decideReminder(tx, await keyOfToday(tx, subjectId), by)
    return wordNotices(tx, applicationId, change.notices, by.personId)
  },
}

/** Whether any reminder of the assignment `s` went in the last day, whichever it was of. */
const wasRemindedToday = sql<boolean>`exists (select from review_reminders k where k.assignment_id = s.id
  and k.outcome = 'sent' and k.settled_at > now() - interval '20 hours')`

/** The reminder that is sent together with others: nobody is written to twice in a day. */
async function keyOfToday(tx: Tx, assignmentId: string) {
  const row = await tx
    .selectFrom('assignments as s')
    .where('s.id', '=', assignmentId)
    .select([sql<Date | null>`${dueNow}`.as('dueAt'), wasRemindedToday.as('isReminded')])
    .executeTakeFirst()
  if (!row?.dueAt) throw new Refusal('reminder_moved')
  refuseUnless(!row.isReminded, 'reminder_settled')
  return { assignmentId, ...reminderOfToday(row.dueAt, await lockedTime(tx)) }
}
