import { sql } from 'kysely'

import type { Actor, Capacity } from '#app/domain/capacity.ts'

import { isConflicted } from './conflict-detection.ts'
import type { Tx } from './connection.ts'
import { listRolesOver } from './role.ts'

/**
 * In which capacities a person acts in this case today, and whether a conflict binds them. A facilitator acts for what
 * they typed until the organization ends it; a disputed mandate gives no capacity.
 */
export async function actorIn(tx: Tx, applicationId: string, personId: string): Promise<Actor> {
  const standing = await tx
    .selectFrom('applications as a')
    .leftJoin('memberships as m', (join) =>
      join
        .onRef('m.organization_id', '=', 'a.organization_id')
        .on('m.person_id', '=', personId)
        .on('m.starts_at', '<=', sql<Date>`now()`)
        .on(sql<boolean>`(m.ends_at is null or m.ends_at > now())`),
    )
    .where('a.id', '=', applicationId)
    .select(['a.call_id', 'a.entered_by', 'a.facilitator_ended_at', 'm.role', 'm.disputed_at'])
    .select(isConflicted(personId).as('conflicted'))
    .executeTakeFirst()
  if (!standing) return { personId, capacities: [], conflicted: false }
  const roles = await listRolesOver(tx, personId, standing.call_id)
  const capacities: Capacity[] = roles.filter(
    (role) => role !== 'facilitator' || (standing.entered_by === personId && !standing.facilitator_ended_at),
  )
  if (standing.role && !standing.disputed_at) capacities.unshift(standing.role)
  return { personId, capacities, conflicted: standing.conflicted }
}
