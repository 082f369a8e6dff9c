import { type RawBuilder, sql } from 'kysely'

import { type Recommended, requireRecommendable } from '#app/domain/panel-recommendation.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { actor } from './application.ts'
import { type Tx, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'

/** What the panel recommended last for the application `a` of the query, or last until an instant; null before it has. */
export function lastRecommended(until: RawBuilder<unknown> = sql`'infinity'::timestamptz`) {
  return sql<Recommended | null>`(select jsonb_build_object('rank', said.rank, 'amount', said.amount::text,
      'conditions', said.conditions) from panel_recommendations said
    where said.application_id = a.id and said.recorded_at <= ${until} order by said.id desc limit 1)`
}

export type NewRecommendation = { applicationId: string; recommended: Recommended }

/**
 * Records what the panel recommends, as an officer without a conflict may; what is as it was before is left so. All of it is
 * stored or nothing.
 */
export async function recordRecommendations(
  personId: string,
  callId: string,
  news: readonly NewRecommendation[],
): Promise<number> {
  return inTransaction(async (tx) => {
    let recorded = 0
    for (const it of news) if (await recordOne(tx, { personId, callId }, it)) recorded += 1
    return recorded
  })
}

async function recordOne(
  tx: Tx,
  { personId, callId }: { personId: string; callId: string },
  { applicationId, recommended }: NewRecommendation,
): Promise<boolean> {
  const row = await tx
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .where('a.id', '=', applicationId)
    .where('a.call_id', '=', callId)
    .select(['a.status', 'c.award_min as awardMin', 'c.award_max as awardMax', 'c.currency'])
    .select(lastRecommended().as('before'))
    .forShare('a')
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  const { before, status, ...limits } = row
  const { rank, amount, conditions } = recommended
  const same = before
    ? before.rank === rank && before.amount === amount && before.conditions === conditions
    : rank === null && amount === null && conditions === ''
  if (same) return false
  requireRecommendable({ status, limits, by: await actor(tx, applicationId, { personId }) }, recommended)
  await tx
    .insertInto('panel_recommendations')
    .values({
      application_id: applicationId,
      ...recommended,
      recorded_by: personId,
      recorded_at: await lockedTime(tx),
    })
    .execute()
  return true
}
