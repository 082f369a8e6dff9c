import { randomUUID } from 'node:crypto'

import type { Tx } from '../connection.ts'
import type { StoredProgram } from './call.ts'
import { representatives, staff } from './demo/people.ts'

/** The id of everyone in the demonstration, by their key. */
export type DemoPeople = (key: string) => string

/** Stores staff with their roles over the program since this time, and whoever speaks for an organization. */
export async function storePeople(tx: Tx, program: StoredProgram, since: Date): Promise<DemoPeople> {
  const everyone = [...staff.map((it) => ({ ...it, phone: null })), ...representatives]
  const ids = new Map(everyone.map(({ key }) => [key, randomUUID()]))
  const idOf: DemoPeople = (key) => {
    const id = ids.get(key)
    if (!id) throw new Error(`nobody in the demonstration is called ${key}`)
    return id
  }
  await tx
    .insertInto('people')
    .values(
      everyone.map(({ key, name, email, phone }) => ({
        id: idOf(key),
        name,
        email: email ?? null,
        phone,
        locale: 'es',
        created_at: since,
      })),
    )
    .execute()
  await tx
    .insertInto('role_grants')
    .values(
      staff.map(({ key, role }) => ({
        person_id: idOf(key),
        role,
        program_id: program.id,
        starts_at: since,
        created_at: since,
      })),
    )
    .execute()
  // One of them has still to make this year's statement, so that it can be seen.
  await tx
    .insertInto('conflict_statements')
    .values(
      staff
        .filter(({ key, role }) => role === 'reviewer' && key !== 'abel')
        .map(({ key }) => ({ person_id: idOf(key), organizations: [] })),
    )
    .execute()
  await tx
    .insertInto('reviewer_profiles')
    .values(staff.flatMap(({ key, knows }) => (knows ? [{ person_id: idOf(key), ...knows }] : [])))
    .execute()
  return idOf
}
