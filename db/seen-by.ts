import { sql } from 'kysely'

import type { Capacity } from '#app/domain/capacity.ts'
import type { Machine } from '#app/domain/move.ts'

import { correctedBy } from './address-correction.ts'
import { database } from './connection.ts'

/** Something that a person did to an application, or that they read it. */
export type SeenRow = {
  at: Date
  personId: string | null
  name: string | null
  capacity: Capacity
  /** Nothing where it was read. */
  did: { machine: Machine; move: string; about: string | null; reason: string | null } | null
}

type Asked = { applicationId: string; personId?: string | undefined; limit?: number }

/** Who read an application and who did what to it, the newest first. The caller has bound the id to its reader. */
export async function listSeen({ applicationId, personId, limit }: Asked): Promise<SeenRow[]> {
  const { rows } = await sql<SeenRow>`
    select together.at, together.person_id as "personId", w.name, together.capacity, together.did from (
      select r.read_at as at, r.person_id, r.capacity, null::jsonb as did, 0 as number from reads r
        where r.application_id = ${applicationId}
      union all
      select e.made_at, e.made_by, e.capacity, jsonb_build_object('machine', e.machine, 'move', e.move,
          'about', coalesce(reviewer.name, ${correctedBy()}), 'reason', t.reason), e.number
        from events e left join event_reasons t on t.event_id = e.id
          left join assignments s on s.id = e.subject_id left join people reviewer on reviewer.id = s.reviewer_id
        where e.application_id = ${applicationId}) together
      left join people w on w.id = together.person_id
    where ${personId ?? null}::uuid is null or together.person_id = ${personId ?? null}::uuid
    order by together.at desc, together.number desc limit ${limit ?? null}`.execute(database())
  return rows
}

/** Everybody who read the application or did something to it, by name. */
export async function listSeenPeople(applicationId: string): Promise<{ id: string; name: string }[]> {
  return database()
    .selectFrom('people as w')
    .where(
      sql<boolean>`w.id in (select r.person_id from reads r where r.application_id = ${applicationId}
        union select e.made_by from events e where e.application_id = ${applicationId})`,
    )
    .select(['w.id', 'w.name'])
    .orderBy('w.name')
    .orderBy('w.id')
    .execute()
}
