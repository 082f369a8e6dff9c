import { sql } from 'kysely'

import { Refusal } from '#app/domain/refusal.ts'

import { database } from './connection.ts'
import { isOnline, represents } from './membership.ts'

/** How far a facilitator is with handing an application over: whether somebody with an inbox represents the organization. */
export async function isHandedOver(organizationId: string): Promise<boolean> {
  const row = await database().selectNoFrom(isOnline(organizationId).as('isOnline')).executeTakeFirstOrThrow()
  return row.isOnline
}

/**
 * Ends a facilitator's access to an application, on the word of a representative of its organization. That they typed it
 * stays written down, and keeps them from judging it.
 */
export async function endFacilitation(by: string, applicationId: string): Promise<void> {
  const ended = await database()
    .updateTable('applications as a')
    .set({ facilitator_ended_at: sql<Date>`now()`, facilitator_ended_by: by })
    .where('a.id', '=', applicationId)
    .where('a.entered_by', 'is not', null)
    .where('a.facilitator_ended_at', 'is', null)
    .where(represents(by, sql.ref<string>('a.organization_id')))
    .returning('a.id')
    .executeTakeFirst()
  if (!ended) throw new Refusal('not_found')
}
