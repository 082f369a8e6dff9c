import { afterAll, beforeAll } from 'vitest'

import type { Role } from '#app/domain/role.ts'
import { closeDatabase, inTransaction, openDatabase } from '#db/connection.ts'
import { openSession } from '#tests/support/open-session.ts'
import { type TestPerson, aPerson, statesNoTies } from '#tests/support/people.ts'
import { type House, endHouse, renewHouse, startHouse } from '#tests/support/house.ts'
import { Visitor } from '#tests/support/visitor.ts'

let shared: Promise<House> | undefined

async function sharedHouse(): Promise<House> {
  if (shared) await renewHouse(await shared)
  return (shared ??= startHouse())
}

/**
 * Said once at the top of a file of HTTP tests: a portal on a database that nobody has written to, which is open here as
 * well. The files of a process share one portal, unless they wish for other settings.
 */
export function runningPortal(env?: Record<string, string>): () => House {
  let house: House | undefined
  beforeAll(async () => {
    house = env ? await startHouse(env) : await sharedHouse()
    await openDatabase({ url: house.databaseUrl })
  }, 90_000)
  afterAll(async () => {
    await closeDatabase()
    if (env && house) await endHouse(house)
  })
  return () => {
    if (!house) throw new Error('the portal has not started yet')
    return house
  }
}

/** A browser in which the person is signed in already. */
export async function signedIn(origin: string, person: { id: string }): Promise<Visitor> {
  return new Visitor(origin, { minka: await openSession(person) })
}

/** Someone who holds the role over everything of a funder. */
export async function staffOfFunder(funderId: string, role: Role): Promise<TestPerson> {
  const person = await aPerson(`${role} del fondo`)
  await inTransaction((tx) =>
    tx.insertInto('role_grants').values({ person_id: person.id, role, funder_id: funderId }).execute(),
  )
  if (role === 'reviewer') await statesNoTies(person)
  return person
}
