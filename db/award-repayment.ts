import { sql } from 'kysely'

import { type Repayment, recordRepayment } from '#app/domain/award-repayment.ts'

import { type By, openAwardCase } from './award-case.ts'
import { inTransaction } from './connection.ts'
import { storeChange } from './store-change.ts'

/** Records what came back of the money of an application's latest award. */
export async function recordRepaymentOf(applicationId: string, by: By, repayment: Repayment): Promise<void> {
  await inTransaction(async (tx) => {
    const { file, signed } = await openAwardCase(tx, applicationId, by)
    const change = recordRepayment(file, repayment, signed)
    const awardId = change.subjectId
    if (!awardId) throw new Error('an award is made by the release of its decision')
    const eventId = await storeChange(tx, { applicationId, subjectId: awardId }, change, {})
    const { amount, receivedOn, reference } = repayment
    await tx
      .insertInto('repayments')
      .values({ award_id: awardId, amount, received_on: receivedOn, reference, event_id: eventId })
      .execute()
  })
}

/** The repayments of an award `w` of the query, in the order in which they were recorded. */
export function repayments() {
  return sql<Repayment[]>`coalesce((select jsonb_agg(jsonb_build_object('amount', x.amount::text,
      'receivedOn', x.received_on, 'reference', x.reference) order by x.event_id)
    from repayments x where x.award_id = w.id), '[]')`
}
