import { sql } from 'kysely'

import type { Member, MemberRole } from '#app/domain/organization.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'

import { type Tx, database, inTransaction } from './connection.ts'
import { represents, speaksToday } from './membership.ts'

/** Who belongs to an organization today, for one who represents it; nobody for any other reader. */
export async function listMembersFor(readerId: string, organizationId: string): Promise<Member[]> {
  return database()
    .selectFrom('memberships as m')
    .innerJoin('people as r', 'r.id', 'm.person_id')
    .where('m.organization_id', '=', organizationId)
    .where(speaksToday)
    .where(represents(readerId, organizationId))
    .select(['m.id', 'r.name', 'r.email', 'r.phone'])
    .select([sql<MemberRole>`m.role`.as('role'), sql<boolean>`m.person_id = ${readerId}`.as('isReader')])
    .orderBy('m.role', 'desc')
    .orderBy('r.name')
    .orderBy('m.id')
    .execute()
}

type NewMember = { name: string; role: MemberRole }

/**
 * Adds somebody without an inbox to an organization, on the word of a representative; their letters go by hand. They are
 * always a new person: nobody is taken for another.
 */
export async function addMember(
  by: string,
  organizationId: string,
  { name, role }: NewMember,
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockOrganization(tx, organizationId)
    await refuseUnlessRepresents(tx, by, organizationId)
    await refuseTwice(tx, organizationId, { name, email: null })
    const { id } = await tx
      .insertInto('people')
      .columns(['name', 'locale'])
      .expression((eb) =>
        eb
          .selectFrom('people')
          .where('id', '=', by)
          .select([eb.val(name).as('name'), 'locale']),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('memberships')
      .values({ person_id: id, organization_id: organizationId, role })
      .execute()
  })
}

/** Ends a contributor's membership or one's own, on the word of a representative. The last representative stays. */
export async function endMembership(by: string, organizationId: string, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    await lockOrganization(tx, organizationId)
    await refuseUnlessRepresents(tx, by, organizationId)
    const members = await tx
      .selectFrom('memberships as m')
      .where('m.organization_id', '=', organizationId)
      .where(speaksToday)
      .select(['m.id', 'm.person_id as personId', 'm.role'])
      .execute()
    const ending = members.find((it) => it.id === id)
    if (!ending) throw new Refusal('not_found')
    refuseUnless(ending.role === 'contributor' || ending.personId === by, 'not_allowed')
    const stay = members.filter((it) => it.role === 'representative' && it.id !== id)
    refuseUnless(stay.length > 0, 'last_representative')
    await tx
      .updateTable('memberships')
      .set({ ends_at: sql`greatest(now(), starts_at + interval '1 microsecond')` })
      .where('id', '=', id)
      .execute()
  })
}

/** The organization's name, locked so that of two who change who belongs to it at once one waits for the other. */
export async function lockOrganization(tx: Tx, id: string): Promise<string> {
  const row = await tx
    .selectFrom('organizations')
    .where('id', '=', id)
    .select('name')
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row.name
}

async function refuseUnlessRepresents(tx: Tx, personId: string, organizationId: string) {
  const { speaks } = await tx
    .selectNoFrom(represents(personId, organizationId).as('speaks'))
    .executeTakeFirstOrThrow()
  refuseUnless(speaks, 'not_found')
}

/** Refuses somebody who belongs to the organization today by the same name and address. */
export async function refuseTwice(
  tx: Tx,
  organizationId: string,
  { name, email }: { name: string; email: string | null },
): Promise<void> {
  const same = await tx
    .selectFrom('memberships as m')
    .innerJoin('people as r', 'r.id', 'm.person_id')
    .where('m.organization_id', '=', organizationId)
    .where(speaksToday)
    .where(sql<string>`lower(r.name)`, '=', name.toLowerCase())
    .where('r.email', 'is not distinct from', email)
    .select('m.id')
    .executeTakeFirst()
  refuseUnless(same === undefined, 'member_already')
}
