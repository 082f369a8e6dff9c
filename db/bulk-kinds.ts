import { sql } from 'kysely'

import { writeTo } from '#app/domain/application-message.ts'
import { startReview } from '#app/domain/application-review.ts'
import type { BulkRequest, WorkRequest } from '#app/domain/bulk-action.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'
import { reminderOfToday } from '#app/domain/review-reminder.ts'

import { type Rule, changeApplicationIn, decideApplication } from './application.ts'
import { approving, proposing, releasing } from './batch-kinds.ts'
import type { BulkTarget, Kind } from './bulk-target.ts'
import { type Choice, chosenCases } from './case-choice.ts'
import type { Tx } from './connection.ts'
import { lockedTime } from './event.ts'
import { decideReminder, dueNow, sendReminderIn } from './review-reminder.ts'

/** How each kind of bulk action is tried and done. Every refusal comes before anything is written. */
export function kindOf(request: WorkRequest): Kind {
  switch (request.kind) {
    case 'propose':
      return proposing(request.slateId)
    case 'approve':
      return approving
    case 'release':
      return releasing
    case 'remind':
      return reminding
    case 'start_review':
      return moving((file, signed) => startReview(file, {}, signed))
    case 'write':
      return moving((file, signed) => writeTo(file, request, signed))
  }
}

/** Everything that the action would be tried on, of the applications of a choice, at most so many. */
export async function listTargets(
  choice: Choice,
  { kind }: BulkRequest,
  limit: number,
): Promise<BulkTarget[]> {
  const query = chosenCases(choice).select('a.id as applicationId').orderBy('a.reference').limit(limit)
  if (kind !== 'remind') return query.select('a.id as subjectId').execute()
  return query
    .innerJoin('assignments as s', (join) =>
      join.onRef('s.application_id', '=', 'a.id').onRef('s.stage_id', '=', 'a.stage_id'),
    )
    .where('a.status', '=', 'in_review')
    .where('s.status', 'in', ['invited', 'accepted'])
    .where('s.due_at', '<', sql<Date>`now()`)
    .select('s.id as subjectId')
    .orderBy('s.id')
    .execute()
}

function moving(rule: Rule): Kind {
  return {
    decide: async (tx, { applicationId }, by) =>
      (await decideApplication(tx, applicationId, by, rule)).notices,
    apply: (tx, { applicationId }, by) => changeApplicationIn(tx, applicationId, { asker: by }, rule),
  }
}

const reminding: Kind = {
  decide: async (tx, { subjectId }, by) => {
    const { change } = await decideReminder(tx, await keyOfToday(tx, subjectId), by)
    return change.notices
  },
  apply: async (tx, { subjectId }, by) => sendReminderIn(tx, await keyOfToday(tx, subjectId), by),
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
