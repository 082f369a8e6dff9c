import { sql } from 'kysely'

import type { Role } from '#app/domain/role.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { type Database, type Tx, database } from './connection.ts'
import { holdsToday } from './role.ts'

/** A funder, program or call that someone may build a team for, and what they hold there. */
export type Scope = {
  kind: 'funder' | 'program' | 'call'
  id: string
  title: LocalizedText
  funderId: string
  timeZone: string
  held: Role[]
}

/** What a person holds officer or administrator over: the scopes themselves and whatever lies within them. */
export async function listScopesOf(personId: string): Promise<Scope[]> {
  return scopesOf(database(), personId)
}

/** One of those scopes, inside the transaction that acts in it. */
export async function findScopeOf(tx: Tx, personId: string, id: string): Promise<Scope | undefined> {
  return (await scopesOf(tx, personId)).find((scope) => scope.id === id)
}

/** A union of three tables, each covered by the grants over itself and over what holds it. */
async function scopesOf(db: Database | Tx, personId: string): Promise<Scope[]> {
  const { rows } = await sql<Scope>`
    select * from (
      select s.*, array(select distinct g.role from role_grants g
        where g.person_id = ${personId} and g.role in ('officer', 'admin') and ${holdsToday}
          and (g.funder_id = s."funderId" or g.program_id = s."programId" or g.call_id = s."callId")
        order by g.role) as held
      from (
        select 'funder' as kind, 1 as depth, id, name as title, id as "funderId", time_zone as "timeZone",
          null::uuid as "programId", null::uuid as "callId", slug from funders
        union all
        select 'program', 2, p.id, p.title, f.id, f.time_zone, p.id, null, p.slug
        from programs p join funders f on f.id = p.funder_id
        union all
        select 'call', 3, c.id, c.title, f.id, c.time_zone, p.id, c.id, c.slug
        from calls c join programs p on p.id = c.program_id join funders f on f.id = p.funder_id
      ) s
    ) covered where cardinality(held) > 0 order by depth, slug, id`.execute(db)
  return rows
}
