import { type RawBuilder, sql } from 'kysely'

import type { Outcome } from '#app/domain/decision-outcome.ts'

import { deciders } from './case-view.ts'
import { isConflicted } from './conflict-detection.ts'
import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { lastRecommended } from './panel-recommendation.ts'
import { meanScore, ofItsStage } from './review-figures.ts'
import { isCallHeld } from './role.ts'
import { lastRequested } from './submission.ts'

/** One application in the minutes: what the panel said of it, who left for it, why it departs from the rank, what was decided. */
export type MinutesCase = {
  id: string
  reference: string
  title: string
  organization: string
  requested: string | null
  score: string | null
  recommended: { rank: number | null; amount: string | null; conditions: string } | null
  left: string[]
  departure: { reason: string; by: string } | null
  decision: {
    outcome: Outcome
    amount: string | null
    status: 'proposed' | 'approved' | 'released'
    at: string
  } | null
}

/**
 * What the minutes tell of the applications that came to the panel, in its order: those that the reader is kept from are left
 * out. Who does not decide in the call is told of an application what there was when its decision was released, and nothing before.
 * The caller has bound the call to who reads its cases.
 */
export async function listMinutesCases(readerId: string, callId: string): Promise<MinutesCase[]> {
  const until = toldUntil(readerId, callId)
  return database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .leftJoin('review_figures as f', (join) => join.on(ofItsStage))
    .where('a.call_id', '=', callId)
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .where(cameToPanel)
    .where(sql<boolean>`${until} is not null`)
    .select(['a.id', 'a.reference', 'a.title', 'o.name as organization'])
    .select([
      lastRequested().as('requested'),
      meanScore.as('score'),
      lastRecommended(until).as('recommended'),
    ])
    .select([left.as('left'), departure(until).as('departure'), decision(until).as('decision')])
    .orderBy(sql`(${lastRecommended(until)} ->> 'rank')::int nulls last`)
    .orderBy('a.reference')
    .execute()
}

/**
 * How many applications of the panel the minutes leave out, as they say: those that the reader is kept from, and of the others those
 * of whose decision the reader may not know yet.
 */
export async function countLeftOut(
  readerId: string,
  callId: string,
): Promise<{ keptOut: number; untold: number }> {
  const isKept = isKeptFrom(readerId)
  return database()
    .selectFrom('applications as a')
    .where('a.call_id', '=', callId)
    .where(cameToPanel)
    .select([
      sql<number>`(count(*) filter (where ${isKept}))::int`.as('keptOut'),
      sql<number>`(count(*) filter (where not ${isKept} and ${toldUntil(readerId, callId)} is null))::int`.as(
        'untold',
      ),
    ])
    .executeTakeFirstOrThrow()
}

/** Until when a reader may know what was said of an application: who decides always, others until its latest release. */
function toldUntil(readerId: string, callId: string): RawBuilder<Date | null> {
  return sql`(case when ${isCallHeld('a.call_id', callId, readerId, deciders)} then 'infinity'::timestamptz
    else (select max(d.released_at) from decisions d where d.application_id = a.id and d.status = 'released') end)`
}

const cameToPanel = sql<boolean>`(a.status = 'in_panel' or exists (select from panel_recommendations said
    where said.application_id = a.id)
  or exists (select from events e where e.application_id = a.id and e.move = 'close_review'))`

/** Who of those present at a sitting has a conflict with the application. */
const left = sql<string[]>`array(select w.name from people w where ${isConflicted(sql.ref('w.id'))}
  and exists (select from (select distinct on (held_on) present from panel_sittings
    where call_id = a.call_id order by held_on, id desc) met where w.id = any(met.present)) order by w.name, w.id)`

/** Why a slate whose awards were proposed departs from the rank here. */
const departure = (until: RawBuilder<unknown>) =>
  sql<MinutesCase['departure']>`(select jsonb_build_object('reason', r.reason, 'by', w.name)
  from slate_reasons r join people w on w.id = r.given_by
  where r.application_id = a.id and r.reason <> '' and r.given_at <= ${until}
    and exists (select from bulk_actions b where b.slate_id = r.slate_id and b.status in ('applying', 'applied'))
  order by r.id desc limit 1)`

/** One that is not released has no such instant, and stands for those alone who may know all. */
const decision = (until: RawBuilder<unknown>) => sql<
  MinutesCase['decision']
>`(select jsonb_build_object('outcome', d.outcome, 'amount', d.amount::text,
    'status', d.status, 'at', coalesce(d.released_at, d.approved_at, d.proposed_at))
  from decisions d where d.application_id = a.id and d.status in ('proposed', 'approved', 'released')
    and coalesce(d.released_at, 'infinity'::timestamptz) <= ${until}
  order by d.number desc limit 1)`
