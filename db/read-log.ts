import type { Capacity } from '#app/domain/capacity.ts'

import { database } from './connection.ts'

const readers: readonly Capacity[] = ['reviewer', 'officer', 'approver', 'auditor', 'facilitator']

/** Writes down that someone read an application, as the first of these that they stand as in the case. */
export async function recordRead(
  applicationId: string,
  personId: string,
  held: readonly Capacity[],
): Promise<void> {
  await recordReads([applicationId], personId, held)
}

/** The same for several applications of a call at once; there must be one. */
export async function recordReads(
  applicationIds: readonly string[],
  personId: string,
  held: readonly Capacity[],
): Promise<void> {
  const capacity = readers.find((it) => held.includes(it))
  if (!capacity) throw new Error('an application is read by someone who may')
  await database()
    .insertInto('reads')
    .values(applicationIds.map((id) => ({ application_id: id, person_id: personId, capacity })))
    .execute()
}
