import { sql } from 'kysely'

import type { Localized } from '#app/domain/notice-facts.ts'
import type { Member, MemberRole, NewMember } from '#app/domain/organization.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'

import { type Tx, database, inTransaction } from './connection.ts'
import { queueEmail } from './email.ts'
import { linkTo } from './letter-facts.ts'
import { storeLetter } from './letter.ts'
import { findLetterhead } from './letterhead.ts'
import { speaksToday } from './membership.ts'

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

/**
 * Adds a person to an organization on the word of a representative, and owes the email that tells them. They are always
 * a new person: whether the inbox is known to the portal shows nowhere, and nobody is taken for another.
 */
export async function addMember(
  by: string,
  organizationId: string,
  { name, email, role }: NewMember,
  roleNames: Localized,
): Promise<void> {
  await inTransaction(async (tx) => {
    const organization = await lockedFor(tx, by, organizationId)
    await refuseTwice(tx, organizationId, { name, email })
    const adder = await personWho(tx, by)
    const { id } = await tx
      .insertInto('people')
      .values({ name, email, locale: adder.locale })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('memberships')
      .values({ person_id: id, organization_id: organizationId, role })
      .execute()
    if (!email) return
    const facts = { name, organization, role: roleNames, addedBy: adder.name }
    await tell(tx, { organizationId, email, locale: adder.locale, facts })
  })
}

/** Ends a contributor's membership or one's own, on the word of a representative. The last representative stays. */
export async function endMembership(by: string, organizationId: string, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    await lockedFor(tx, by, organizationId)
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

function represents(personId: string, organizationId: string) {
  return sql<boolean>`exists (select from memberships m where m.organization_id = ${organizationId}
    and m.person_id = ${personId} and m.role = 'representative' and ${speaksToday})`
}

/** The organization's name, locked so that of two who leave at once one stays; refuses who does not represent it. */
async function lockedFor(tx: Tx, personId: string, organizationId: string): Promise<string> {
  const row = await tx
    .selectFrom('organizations as o')
    .where('o.id', '=', organizationId)
    .select('o.name')
    .forNoKeyUpdate()
    .executeTakeFirst()
  const speaks = await tx
    .selectNoFrom(represents(personId, organizationId).as('speaks'))
    .executeTakeFirstOrThrow()
  if (!row || !speaks.speaks) throw new Refusal('not_found')
  return row.name
}

async function refuseTwice(tx: Tx, organizationId: string, { name, email }: Omit<NewMember, 'role'>) {
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

type Telling = {
  organizationId: string
  email: string
  locale: string
  facts: { name: string; organization: string; role: Localized; addedBy: string }
}

async function tell(tx: Tx, { organizationId, email, locale, facts }: Telling) {
  const latest = await tx
    .selectFrom('applications')
    .where('organization_id', '=', organizationId)
    .select('id')
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  const letterhead = await findLetterhead(tx, latest ? [latest.id] : [])
  if (!letterhead) return
  const { name, ...rest } = facts
  const all = { ...rest, funder: letterhead.funder, recipient: { name }, link: linkTo('/apply') }
  const letter = await storeLetter(tx, { template: 'member-added', locale, facts: all })
  await queueEmail(tx, { letterId: letter.id, recipient: email, sender: letterhead.sender })
}

async function personWho(tx: Tx, id: string) {
  return tx.selectFrom('people').where('id', '=', id).select(['name', 'locale']).executeTakeFirstOrThrow()
}
