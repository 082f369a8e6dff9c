import type { Capacity } from '#app/domain/capacity.ts'

import { database } from './connection.ts'

/** Writes down that someone read an application, and as what. */
export async function recordRead(applicationId: string, personId: string, capacity: Capacity): Promise<void> {
  await database()
    .insertInto('reads')
    .values({ application_id: applicationId, person_id: personId, capacity })
    .execute()
}
