import { sql } from 'kysely'

import {
  type RecordedRepayment,
  type Repayment,
  annulRepayment,
  recordRepayment,
} from '#app/domain/award-repayment.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { type By, openAwardCase } from './award-case.ts'
import { type Tx, inTransaction } from './connection.ts'
import { storeChange } from './store-change.ts'

/** Records what came back of the money of an application's latest award. Refuses what is recorded already, as a form that is sent twice would. */
export async function recordRepaymentOf(applicationId: string, by: By, repayment: Repayment): Promise<void> {
  await inTransaction(async (tx) => {
    const { file, signed } = await openAwardCase(tx, applicationId, by)
    const change = recordRepayment(file, repayment, signed)
    const awardId = change.subjectId
    if (!awardId) throw new Error('an award is made by the release of its decision')
    if (await isRecorded(tx, awardId, repayment)) throw new Refusal('repayment_known')
    const eventId = await storeChange(tx, { applicationId, subjectId: awardId }, change, {})
    const { amount, receivedOn, reference } = repayment
    await tx
      .insertInto('repayments')
      .values({ award_id: awardId, amount, received_on: receivedOn, reference, event_id: eventId })
      .execute()
  })
}

async function isRecorded(tx: Tx, awardId: string, { amount, receivedOn, reference }: Repayment) {
  const known = await tx
    .selectFrom('repayments as x')
    .leftJoin('repayment_annulments as n', 'n.repayment_id', 'x.id')
    .where('n.repayment_id', 'is', null)
    .where('x.award_id', '=', awardId)
    .where('x.amount', '=', amount)
    .where('x.received_on', '=', receivedOn)
    .where('x.reference', '=', reference)
    .select('x.id')
    .executeTakeFirst()
  return known !== undefined
}

/** Annuls one repayment of an application's latest award. It stays as it was recorded, and counts no more. */
export async function annulRepaymentOf(
  applicationId: string,
  by: By,
  { repayment: id, reason }: { repayment: string; reason: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const { file, signed } = await openAwardCase(tx, applicationId, by)
    const repayment = file.award && (await findRecorded(tx, file.award.id, id))
    if (!file.award || !repayment) throw new Refusal('not_found')
    const change = annulRepayment({ ...file, repayment }, { reason }, signed)
    const eventId = await storeChange(tx, { applicationId, subjectId: file.award.id }, change, {})
    await tx.insertInto('repayment_annulments').values({ repayment_id: id, event_id: eventId }).execute()
  })
}

function findRecorded(tx: Tx, awardId: string, id: string) {
  return tx
    .selectFrom('repayments as x')
    .innerJoin('events as e', 'e.id', 'x.event_id')
    .leftJoin('repayment_annulments as n', 'n.repayment_id', 'x.id')
    .where('x.award_id', '=', awardId)
    .where('x.id', '=', id)
    .select(['x.amount', 'x.received_on as receivedOn', 'e.made_by as recordedBy'])
    .select(sql<boolean>`n.repayment_id is not null`.as('isAnnulled'))
    .executeTakeFirst()
}

/** A repayment as the office reads it; `recordedBy` is the id of who may not annul it. */
export type RepaymentView = RecordedRepayment & { id: string; recordedBy: string }

/** The repayments of an award `w` of the query, in the order in which they were recorded, those that were annulled among them. */
export function repayments() {
  return sql<
    RepaymentView[]
  >`coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'amount', x.amount::text,
      'receivedOn', x.received_on, 'reference', x.reference, 'recordedBy', e.made_by,
      'annulled', (select jsonb_build_object('by', r.name, 'reason', y.reason) from repayment_annulments n
        join events k on k.id = n.event_id join people r on r.id = k.made_by
        join event_reasons y on y.event_id = k.id where n.repayment_id = x.id)) order by x.event_id)
    from repayments x join events e on e.id = x.event_id where x.award_id = w.id), '[]')`
}
