import { spendingOf, sumOf } from '#app/domain/award-budget.ts'
import { submittedAnswers } from '#app/domain/check-form.ts'
import type { Change } from '#app/domain/move-change.ts'

import type { Tx } from './connection.ts'
import { json } from './json.ts'
import { readWrittenReport } from './report-form.ts'
import { commit, hashOf } from './submission.ts'

/**
 * Freezes what was written as the report that was handed in with this event: each answer committed to by a salted SHA-256,
 * the hash over the commitments, and what was spent of each row of the budget.
 */
export async function freezeReport(
  tx: Tx,
  { reportId, eventId }: { reportId: string; eventId: number },
  { by, at }: Change['event'],
): Promise<void> {
  if (!by) throw new Error('a report is handed in by a person')
  const { definition, answers, facts } = await readWrittenReport(tx, reportId, at)
  const asked = submittedAnswers(definition, answers, facts)
  const spending = Object.entries(spendingOf(definition, asked))
  const spent = sumOf(spending.map(([, amount]) => amount))
  const committed = Object.entries(asked).map(commit)
  const id = await storeSubmission(tx, { reportId, eventId, by, at, spent, hash: hashOf(committed) })
  if (committed.length > 0)
    await tx
      .insertInto('report_submission_answers')
      .values(committed.map(({ value, ...rest }) => ({ submission_id: id, ...rest, value: json(value) })))
      .execute()
  if (spending.length > 0)
    await tx
      .insertInto('report_spending')
      .values(spending.map(([line, amount]) => ({ submission_id: id, line, amount })))
      .execute()
  await tx.updateTable('reports').set({ spent }).where('id', '=', reportId).execute()
}

type Submission = { reportId: string; eventId: number; by: string; at: Date; spent: string; hash: string }

async function storeSubmission(tx: Tx, { reportId, eventId, by, at, spent, hash }: Submission) {
  const { form_version_id, number } = await tx
    .selectFrom('reports as r')
    .leftJoin('report_submissions as s', 's.report_id', 'r.id')
    .where('r.id', '=', reportId)
    .groupBy('r.form_version_id')
    .select('r.form_version_id')
    .select((eb) => eb(eb.fn.coalesce(eb.fn.max('s.number'), eb.lit(0)), '+', eb.lit(1)).as('number'))
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('report_submissions')
    .values({
      report_id: reportId,
      number,
      event_id: eventId,
      form_version_id,
      submitted_at: at,
      declared_by: by,
      hash,
      spent,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
