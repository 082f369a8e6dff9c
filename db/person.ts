import { sql } from 'kysely'

import type { Role } from '#app/domain/role.ts'

import { type Tx, database, inTransaction } from './connection.ts'
import { holdsToday } from './role.ts'

/** Someone who reads an inbox, as that inbox's reader may see them. */
export type InboxPerson = { personId: string; name: string; roles: Role[]; organizations: string[] }

/** Everyone who uses this inbox, by name; whoever was disabled is not among them. */
export async function listPeopleOfInbox(email: string): Promise<InboxPerson[]> {
  return database()
    .selectFrom('people')
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .select(['people.id as personId', 'people.name'])
    .select(rolesToday)
    .select(
      sql<string[]>`array(select o.name from memberships m join organizations o on o.id = m.organization_id
        where m.person_id = people.id and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
        order by o.name)`.as('organizations'),
    )
    .orderBy('people.name')
    .orderBy('people.id')
    .execute()
}

/** Their language and roles today, for whoever begins a session. */
export async function findPerson(personId: string): Promise<{ locale: string; roles: Role[] } | undefined> {
  return database()
    .selectFrom('people')
    .where('people.id', '=', personId)
    .where('disabled_at', 'is', null)
    .select('people.locale')
    .select(rolesToday)
    .executeTakeFirst()
}

export type NewPerson = { name: string; email: string; locale: string }

/** Adds a person to an inbox. Whoever is known there by the same name is not added again, whatever the case of the letters. */
export async function createPerson(tx: Tx, { name, email, locale }: NewPerson): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext(${email}))`.execute(tx)
  const known = await tx
    .selectFrom('people')
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .where(sql<string>`lower(name)`, '=', name.toLowerCase())
    .select('id')
    .executeTakeFirst()
  if (known) return known.id
  const { id } = await tx
    .insertInto('people')
    .values({ name, email, locale })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Someone who introduces themselves after proving that the inbox is theirs. */
export async function registerPerson(person: NewPerson): Promise<string> {
  return inTransaction((tx) => createPerson(tx, person))
}

/** Changes how a person is called and the language in which the portal writes to them. */
export async function changePerson(personId: string, { name, locale }: { name: string; locale: string }) {
  await database().updateTable('people').set({ name, locale }).where('id', '=', personId).execute()
}

const rolesToday = sql<Role[]>`array(select distinct g.role from role_grants g
  where g.person_id = people.id and ${holdsToday} order by g.role)`.as('roles')
