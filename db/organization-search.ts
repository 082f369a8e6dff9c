import { sql } from 'kysely'

import { type Database, type Tx, database } from './connection.ts'
import { facilitatesCall } from './membership.ts'

/** An organization as a facilitator may see it who has nothing to do with it yet. */
export type NamedOrganization = { id: string; name: string; community: string | null }

const most = 5

/**
 * The organizations of exactly this name, or with exactly this identifier, for a facilitator of the call: nobody leafs through
 * all of them.
 */
export async function listOrganizationsNamed(
  personId: string,
  callSlug: string,
  words: string,
): Promise<NamedOrganization[]> {
  return inReachOf(personId, callSlug)
    .where(
      sql<boolean>`(lower(o.name) = lower(${words}) or exists (select from organization_identifiers i
        where i.organization_id = o.id and lower(i.value) = lower(${words})))`,
    )
    .orderBy('o.created_at')
    .orderBy('o.id')
    .limit(most)
    .execute()
}

/** One organization that somebody found so, for a facilitator of the call. */
export async function findOrganizationToType(
  personId: string,
  callSlug: string,
  id: string,
  db: Database | Tx = database(),
): Promise<NamedOrganization | undefined> {
  return inReachOf(personId, callSlug, db).where('o.id', '=', id).executeTakeFirst()
}

function inReachOf(personId: string, callSlug: string, db: Database | Tx = database()) {
  return db
    .selectFrom('organizations as o')
    .innerJoin('calls as c', (join) => join.on('c.slug', '=', callSlug))
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where(facilitatesCall(personId))
    .select(['o.id', 'o.name', 'o.community'])
}
