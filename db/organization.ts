import { sql } from 'kysely'
import { z } from 'zod'

import { type OrganizationProfile, type Speaker, standings } from '#app/domain/organization.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { type Database, type Tx, database, inTransaction } from './connection.ts'
import { isOnline, speaksToday } from './membership.ts'

export type Organization = OrganizationProfile & { id: string }

/** Someone without an inbox for whom a facilitator writes, with how they agreed to it. */
export type SpokenFor = { name: string; phone: string; consent: string }

/**
 * Makes an organization. Whoever makes it represents it; a facilitator names the representative for whom they write
 * instead, and is no member.
 */
export async function createOrganization(
  personId: string,
  profile: OrganizationProfile,
  spokenFor?: SpokenFor,
): Promise<string> {
  return inTransaction(async (tx) => {
    const { id } = await tx
      .insertInto('organizations')
      .values({ ...(await columnsOf(tx, profile)), created_by: personId })
      .returning('id')
      .executeTakeFirstOrThrow()
    await storeIdentifiers(tx, id, profile)
    const representative = spokenFor ? await createSpokenFor(tx, personId, spokenFor) : personId
    await tx
      .insertInto('memberships')
      .values({
        person_id: representative,
        organization_id: id,
        role: 'representative',
        evidence: spokenFor?.consent,
      })
      .execute()
    return id
  })
}

/** Changes the profile of an organization of the person's; the answers of applications stay as they are. */
export async function changeOrganization(personId: string, id: string, profile: OrganizationProfile) {
  await inTransaction(async (tx) => {
    const found = await organizationsOf(tx, personId).where('o.id', '=', id).forUpdate('o').executeTakeFirst()
    if (!found) throw new Refusal('not_found')
    await tx
      .updateTable('organizations')
      .set(await columnsOf(tx, profile))
      .where('id', '=', id)
      .execute()
    await tx.deleteFrom('organization_identifiers').where('organization_id', '=', id).execute()
    await storeIdentifiers(tx, id, profile)
  })
}

/**
 * The organizations that the person may apply for: of which they are a member today, or which they made as a facilitator
 * and where nobody with an inbox represents it yet.
 */
export async function listOrganizationsOf(personId: string): Promise<Organization[]> {
  const rows = await organizationsOf(database(), personId).orderBy('o.name').orderBy('o.id').execute()
  return rows.map(organizationFrom)
}

/** One of those organizations. */
export async function findOrganizationFor(
  personId: string,
  id: string,
  db: Database | Tx = database(),
): Promise<(Organization & { isMember: boolean; speaker: Speaker | undefined }) | undefined> {
  const row = await organizationsOf(db, personId).where('o.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const [speaker] = row.speakers
  return { ...organizationFrom(row), isMember: row.isMember, speaker }
}

function organizationsOf(db: Database | Tx, personId: string) {
  return db
    .selectFrom('organizations as o')
    .where(
      sql<boolean>`(exists (select from memberships m where m.organization_id = o.id and m.person_id = ${personId}
          and ${speaksToday})
        or (o.created_by = ${personId} and not ${isOnline(sql.ref('o.id'))} and exists (select from role_grants g where g.person_id = ${personId}
          and g.role = 'facilitator' and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()))))`,
    )
    .select(['o.id', 'o.name', 'o.kind', 'o.standing', 'o.founded', 'o.community'])
    .select([
      sql<boolean>`exists (select from memberships m where m.organization_id = o.id and m.person_id = ${personId}
        and ${speaksToday})`.as('isMember'),
      sql<
        Record<string, string>
      >`coalesce((select jsonb_object_agg(i.kind, i.value) from organization_identifiers i
        where i.organization_id = o.id), '{}')`.as('identifiers'),
      sql<string[]>`array(with recursive up as (
          select p.id, p.parent_id, p.code, p.level from places p where p.id = o.place_id
          union all select p.id, p.parent_id, p.code, p.level from places p join up on p.id = up.parent_id)
        select code from up order by level)`.as('placeCodes'),
      sql<
        Speaker[]
      >`coalesce((select jsonb_agg(jsonb_build_object('name', r.name, 'phone', r.phone, 'email', r.email)
          order by (r.id = ${personId}) desc, m.created_at, r.id)
        from memberships m join people r on r.id = m.person_id
        where m.organization_id = o.id and m.role = 'representative' and ${speaksToday}), '[]')`.as(
        'speakers',
      ),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof organizationsOf>['executeTakeFirstOrThrow']>>

function organizationFrom({ isMember: _isMember, speakers: _speakers, standing, ...row }: Row): Organization {
  return { ...row, standing: z.enum(standings).nullable().parse(standing) }
}

async function columnsOf(tx: Tx, { placeCodes, ...profile }: OrganizationProfile) {
  const { name, kind, standing, founded, community } = profile
  const narrowest = placeCodes.at(-1)
  const place =
    narrowest === undefined
      ? undefined
      : await tx.selectFrom('places').select('id').where('code', '=', narrowest).executeTakeFirst()
  return { name, kind, standing, founded, community, place_id: place?.id ?? null }
}

async function storeIdentifiers(tx: Tx, id: string, { identifiers }: OrganizationProfile) {
  const rows = Object.entries(identifiers).map(([kind, value]) => ({ organization_id: id, kind, value }))
  if (rows.length > 0) await tx.insertInto('organization_identifiers').values(rows).execute()
}

async function createSpokenFor(tx: Tx, facilitatorId: string, { name, phone }: SpokenFor): Promise<string> {
  const { locale } = await tx
    .selectFrom('people')
    .select('locale')
    .where('id', '=', facilitatorId)
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('people')
    .values({ name, phone, locale })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
