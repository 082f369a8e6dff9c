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

/** Someone who holds the role over the call. They write from another domain than applicants: a shared one is a conflict. */
export async function staffOf(callId: string, role: Role, name: string = role): Promise<TestPerson> {
  const person = await aPerson(name, inboxFor(name, 'office.example'))
  await inTransaction((tx) =>
    tx.insertInto('role_grants').values({ person_id: person.id, role, call_id: callId }).execute(),
  )
  return person
}

function inboxFor(name: string, domain = 'example.org') {
  return `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}-${randomUUID().slice(0, 8)}@${domain}`
}
