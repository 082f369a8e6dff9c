import { sql } from 'kysely'

import type { Capacity } from '#app/domain/capacity.ts'

import { type Value, builtOnce } from './built-once.ts'
import { database } from './connection.ts'

const readers: readonly Capacity[] = ['reviewer', 'officer', 'approver', 'auditor', 'facilitator']

const recordOf = builtOnce((its: (name: 'applicationId' | 'personId' | 'capacity') => Value) =>
  database()
    .insertInto('reads')
    .values({
      application_id: its('applicationId'),
      person_id: its('personId'),
      capacity: sql<Capacity>`${its('capacity')}`,
    }),
)

/** Writes down that someone read an application, as the first of these that they stand as in the case. */
export async function recordRead(
  applicationId: string,
  personId: string,
  held: readonly Capacity[],
): Promise<void> {
  await recordOf({ applicationId, personId, capacity: readAs(held) })
}

/** The same for several applications of a call at once; there must be one. */
export async function recordReads(
  applicationIds: readonly string[],
  personId: string,
  held: readonly Capacity[],
): Promise<void> {
  const capacity = readAs(held)
  await database()
    .insertInto('reads')
    .values(applicationIds.map((id) => ({ application_id: id, person_id: personId, capacity })))
    .execute()
}

function readAs(held: readonly Capacity[]): Capacity {
  const capacity = readers.find((it) => held.includes(it))
  if (!capacity) throw new Error('an application is read by someone who may')
  return capacity
}
