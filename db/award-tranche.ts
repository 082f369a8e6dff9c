import {
  fallDue,
  isDue,
  voidPreparation,
  type TrancheChange,
  type TrancheFile,
} from '#app/domain/award-tranche-rules.ts'
import type { Signed } from '#app/domain/capacity.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { sql } from 'kysely'

import { type By, openAwardCase, previewNotices } from './award-case.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import type { PreviewedLetter } from './letter-preview.ts'
import { storeChange } from './store-change.ts'

export type TrancheRule = (file: TrancheFile, signed: Signed) => TrancheChange

/** Moves one payment of an award. */
export async function changeTrancheIn(tx: Tx, trancheId: string, by: By, rule: TrancheRule): Promise<void> {
  const { applicationId, file, signed } = await openTranche(tx, trancheId, by)
  const change = rule(file, signed)
  const { preparedBy, preparedDetails, paidBy, paidDetails, paidOn, paymentReference } = change.set
  await storeChange(tx, { applicationId, subjectId: trancheId }, change, {
    ...(preparedBy !== undefined && { prepared_by: preparedBy, prepared_details: preparedDetails }),
    ...(paidBy && { paid_by: paidBy, paid_details: paidDetails }),
    ...(paidOn && { paid_on: paidOn }),
    ...(paymentReference && { reference: paymentReference }),
  })
}

/** Lets every payment of an award fall due whose day or report has come, by whoever made it so. */
export async function fallDueIn(tx: Tx, awardId: string, by: By): Promise<void> {
  const rows = await tx
    .selectFrom('tranches')
    .where('award_id', '=', awardId)
    .where('status', '=', 'planned')
    .orderBy('number')
    .select('id')
    .execute()
  for (const { id } of rows) {
    const { file, signed } = await openTranche(tx, id, by)
    if (isDue(file, signed.at)) await changeTrancheIn(tx, id, by, (its, who) => fallDue(its, {}, who))
  }
}

/** Voids what was prepared for an award's payment details as they were before they changed, by whoever changed them. */
export async function voidPreparationsIn(tx: Tx, awardId: string, by: By): Promise<void> {
  const rows = await tx
    .selectFrom('tranches')
    .where('award_id', '=', awardId)
    .where('status', 'in', ['due', 'held'])
    .where('prepared_by', 'is not', null)
    .orderBy('number')
    .select('id')
    .execute()
  for (const { id } of rows)
    await changeTrancheIn(tx, id, by, (file, signed) => voidPreparation(file, {}, signed))
}

/** The payments of an award that are still to come. */
export async function listStopped(tx: Tx, awardId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('tranches')
    .where('award_id', '=', awardId)
    .where('status', 'in', ['planned', 'due', 'held'])
    .orderBy('number')
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The payments that wait for a day alone, and it has come where their call is. */
export async function listDayCome(): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from tranches t join awards w on w.id = t.award_id join applications a on a.id = w.application_id
      join calls c on c.id = a.call_id
    where t.status = 'planned' and t.report_id is null and w.status = 'active' and a.status = 'awarded'
      and t.due_on <= (now() at time zone c.time_zone)::date`.execute(database())
  return rows.map(({ id }) => id)
}

/** The letters that a move of one payment would send, without making it. */
export function previewTranche(
  about: { applicationId: string; trancheId: string },
  by: { personId: string },
  rule: TrancheRule,
): Promise<PreviewedLetter[]> {
  return previewNotices(about.applicationId, by, async (tx) => {
    const { file, signed } = await openTranche(tx, about.trancheId, by)
    return rule(file, signed)
  })
}

async function openTranche(tx: Tx, trancheId: string, by: By) {
  const found = await tx
    .selectFrom('tranches as t')
    .innerJoin('awards as w', 'w.id', 't.award_id')
    .where('t.id', '=', trancheId)
    .select('w.application_id as applicationId')
    .executeTakeFirst()
  if (!found) throw new Refusal('not_found')
  const opened = await openAwardCase(tx, found.applicationId, by)
  const tranche = await tx
    .selectFrom('tranches as t')
    .leftJoin('reports as r', 'r.id', 't.report_id')
    .leftJoin('payment_details as p', 'p.award_id', 't.award_id')
    .where('t.id', '=', trancheId)
    .select(['t.id', 't.number', 't.amount', 't.status', 'r.status as reportStatus'])
    .select(['t.prepared_by as preparedBy', 't.due_on as dueOn', 't.prepared_details as preparedDetails'])
    .select('p.number as detailsNumber')
    .executeTakeFirstOrThrow()
  return { ...opened, applicationId: found.applicationId, file: { ...opened.file, tranche } }
}

/** Moves one payment in a transaction of its own. */
export async function changeTranche(trancheId: string, by: By, rule: TrancheRule): Promise<void> {
  await inTransaction((tx) => changeTrancheIn(tx, trancheId, by, rule))
}
