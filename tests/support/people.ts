import { randomUUID } from 'node:crypto'

import type { Role } from '#app/domain/role.ts'
import { inTransaction } from '#db/connection.ts'

export type TestPerson = { id: string; name: string; email: string | null }

/** A person with an inbox of their own, unless told that they have none or share one. */
export async function aPerson(
  name: string,
  email: string | null = inboxFor(name),
  locale = 'es',
): Promise<TestPerson> {
  const { id } = await inTransaction((tx) =>
    tx.insertInto('people').values({ name, email, locale }).returning('id').executeTakeFirstOrThrow(),
  )
  return { id, name, email }
}

/**
 * Someone who holds the role over the call. They write from another domain than applicants: a shared one is a conflict. A
 * reviewer has stated that they have no ties.
 */
export async function staffOf(callId: string, role: Role, name: string = role): Promise<TestPerson> {
  const person = await aPerson(name, inboxFor(name, 'office.example'))
  await inTransaction((tx) =>
    tx.insertInto('role_grants').values({ person_id: person.id, role, call_id: callId }).execute(),
  )
  if (role === 'reviewer') await statesNoTies(person)
  return person
}

/** The yearly statement without which no page of a reviewer opens. */
export async function statesNoTies({ id }: TestPerson): Promise<void> {
  await inTransaction((tx) =>
    tx.insertInto('conflict_statements').values({ person_id: id, organizations: [] }).execute(),
  )
}

function inboxFor(name: string, domain = 'example.org') {
  return `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}-${randomUUID().slice(0, 8)}@${domain}`
}
