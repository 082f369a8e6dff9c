import { sql } from 'kysely'

import type { Outcome } from '#app/domain/decision-outcome.ts'

import { isConflicted } from './conflict-detection.ts'
import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { lastRecommended } from './panel-recommendation.ts'
import { meanScore, ofItsStage } from './review-figures.ts'
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
 * out. The caller has bound the call to who decides in it.
 */
export async function listMinutesCases(readerId: string, callId: string): Promise<MinutesCase[]> {
  return database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .leftJoin('review_figures as f', (join) => join.on(ofItsStage))
    .where('a.call_id', '=', callId)
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .where(cameToPanel)
    .select(['a.id', 'a.reference', 'a.title', 'o.name as organization'])
    .select([lastRequested().as('requested'), meanScore.as('score'), lastRecommended().as('recommended')])
    .select([left.as('left'), departure.as('departure'), decision.as('decision')])
    .orderBy(
      sql`(select said.rank from panel_recommendations said where said.application_id = a.id
      order by said.id desc limit 1) nulls last`,
    )
    .orderBy('a.reference')
    .execute()
}

/** How many applications of the panel the reader is kept from: the minutes say that they are left out. */
export async function countKeptOut(readerId: string, callId: string): Promise<number> {
  const row = await database()
    .selectFrom('applications as a')
    .where('a.call_id', '=', callId)
    .where(isKeptFrom(readerId))
    .where(cameToPanel)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

const cameToPanel = sql<boolean>`(a.status = 'in_panel' or exists (select from panel_recommendations said
    where said.application_id = a.id)
  or exists (select from events e where e.application_id = a.id and e.move = 'close_review'))`

/** Who of those present at a sitting has a conflict with the application. */
const left = sql<string[]>`array(select w.name from people w where ${isConflicted(sql.ref('w.id'))}
  and exists (select from (select distinct on (held_on) present from panel_sittings
    where call_id = a.call_id order by held_on, id desc) met where w.id = any(met.present)) order by w.name, w.id)`

/** Why a slate whose awards were proposed departs from the rank here. */
const departure = sql<MinutesCase['departure']>`(select jsonb_build_object('reason', r.reason, 'by', w.name)
  from slate_reasons r join people w on w.id = r.given_by
  where r.application_id = a.id and r.reason <> ''
    and exists (select from bulk_actions b where b.slate_id = r.slate_id and b.status in ('applying', 'applied'))
  order by r.id desc limit 1)`

const decision = sql<
  MinutesCase['decision']
>`(select jsonb_build_object('outcome', d.outcome, 'amount', d.amount::text,
    'status', d.status, 'at', coalesce(d.released_at, d.approved_at, d.proposed_at))
  from decisions d where d.application_id = a.id and d.status in ('proposed', 'approved', 'released')
  order by d.number desc limit 1)`
