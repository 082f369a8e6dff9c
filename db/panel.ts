import { type Expression, sql } from 'kysely'

import type { Recommended, Sitting } from '#app/domain/panel-recommendation.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { Role } from '#app/domain/role.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { deciders } from './case-view.ts'
import { isConflicted } from './conflict-detection.ts'
import { database, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { isKeptFrom } from './kept-from.ts'
import { lastRecommended } from './panel-recommendation.ts'
import { holdsRole, holdsToday, listRolesOver } from './role.ts'

/** A day on which the panel met, as it was recorded last: who was there, and by whom and when that was written down. */
export type HeldSitting = Omit<Sitting, 'present'> & {
  present: { id: string; name: string }[]
  recordedBy: string
  recordedAt: Date
}

/** A call with its panel. */
export type PanelCall = {
  id: string
  slug: string
  title: LocalizedText
  currency: string
  timeZone: string
  awardMin: string
  awardMax: string
  mayRecord: boolean
  colleagues: { id: string; name: string }[]
  sittings: HeldSitting[]
}

/** What the panel recommended for an application, who recorded it, and who of those present left for it. */
export type PanelCase = {
  id: string
  recommended: Recommended | null
  recordedBy: string | null
  recordedAt: Date | null
  conflicted: boolean
  left: string[]
}

/** The panel of a call for a reader who decides in it, or who has another of these roles over it. */
export async function findPanel(
  readerId: string,
  slug: string,
  readers: readonly Role[] = deciders,
): Promise<PanelCall | undefined> {
  const row = await database()
    .selectFrom('calls as c')
    .where('c.slug', '=', slug)
    .where('c.published_at', 'is not', null)
    .where((eb) => holdsRole(eb, readerId, readers, 'c.id'))
    .select(['c.id', 'c.slug', 'c.title', 'c.currency', 'c.time_zone as timeZone'])
    .select(['c.award_min as awardMin', 'c.award_max as awardMax'])
    .select((eb) => holdsRole(eb, readerId, ['officer'], 'c.id').as('mayRecord'))
    .select((eb) => [
      colleaguesOf(eb.ref('c.id')).as('colleagues'),
      sittingsOf(eb.ref('c.id')).as('sittings'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const sittings = row.sittings.map((it) => ({ ...it, recordedAt: new Date(it.recordedAt) }))
  return { ...row, mayRecord: row.mayRecord === true, sittings }
}

function colleaguesOf(callId: Expression<string>) {
  return sql<
    PanelCall['colleagues']
  >`coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name)
    order by w.name, w.id) from people w where w.disabled_at is null and exists (select from role_grants g
      join calls held_call on held_call.id = ${callId} join programs held on held.id = held_call.program_id
      where g.person_id = w.id and g.role in ('officer', 'approver', 'reviewer') and ${holdsToday}
        and (g.call_id = held_call.id or g.program_id = held.id or g.funder_id = held.funder_id))), '[]')`
}

function sittingsOf(callId: Expression<string>) {
  return sql<(Omit<HeldSitting, 'recordedAt'> & { recordedAt: string })[]>`coalesce((select jsonb_agg(
      jsonb_build_object('day', met.held_on::text, 'place', met.place, 'others', met.others, 'recordedBy', w.name,
        'recordedAt', met.recorded_at, 'present', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id,
          'name', x.name) order by x.name, x.id), '[]') from people x where x.id = any(met.present)))
      order by met.held_on) from (select distinct on (held_on) * from panel_sittings
        where call_id = ${callId} order by held_on, id desc) met join people w on w.id = met.recorded_by), '[]')`
}

/** What the panel recommended for each application before it that the reader is not kept from. The caller has bound the call. */
export async function listPanelCases(readerId: string, callId: string): Promise<PanelCase[]> {
  return database()
    .selectFrom('applications as a')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('panel_recommendations as s')
          .innerJoin('people as w', 'w.id', 's.recorded_by')
          .whereRef('s.application_id', '=', 'a.id')
          .select(['w.name as recordedBy', 's.recorded_at as recordedAt'])
          .orderBy('s.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .where('a.call_id', '=', callId)
    .where('a.status', 'in', ['in_panel', 'waitlisted'])
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .select(['a.id', 'last.recordedBy', 'last.recordedAt', lastRecommended().as('recommended')])
    .select([
      isConflicted(readerId).as('conflicted'),
      sql<string[]>`array(select w.name from people w where ${isConflicted(sql.ref('w.id'))}
        and exists (select from (select distinct on (held_on) present from panel_sittings
          where call_id = a.call_id order by held_on, id desc) met where w.id = any(met.present))
        order by w.name, w.id)`.as('left'),
    ])
    .execute()
}

/** Records who was at the panel on a day, as an officer of the call may; what was said of that day before is kept beneath. */
export async function recordSitting(personId: string, callId: string, sitting: Sitting): Promise<void> {
  await inTransaction(async (tx) => {
    const roles = await listRolesOver(tx, personId, callId)
    if (!roles.includes('officer')) throw new Refusal('not_allowed')
    const { day, place, present, others } = sitting
    await tx
      .insertInto('panel_sittings')
      .values({
        call_id: callId,
        held_on: day,
        ...{ place, present, others },
        recorded_by: personId,
        recorded_at: await lockedTime(tx),
      })
      .execute()
  })
}
