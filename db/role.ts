import { type ExpressionBuilder, type ExpressionWrapper, type RawBuilder, type SqlBool, sql } from 'kysely'

import type { Role } from '#app/domain/role.ts'

import type { Value } from './built-once.ts'
import { type Tx, database } from './connection.ts'
import { listed } from './listed.ts'

/** That the grant `g` of the surrounding query holds today. */
export const holdsToday = sql<SqlBool>`(g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()))`

/**
 * Whether the person holds one of the roles today over the call of the surrounding query, by the call itself, its
 * program or its funder. This is where every staff read is bound to its reader.
 */
export function holdsRole<Tables, TB extends keyof Tables>(
  eb: ExpressionBuilder<Tables, TB>,
  personId: Value,
  roles: readonly Role[],
  callId: string = 'calls.id',
): ExpressionWrapper<Tables, TB, SqlBool> {
  return eb.exists(roleOver(personId, roles, sql.ref(callId)))
}

/** The same as plain SQL, for conditions within conditions. */
export function holdsRoleOver(personId: Value, roles: readonly Role[], callId: string) {
  return sql<boolean>`exists ${roleOver(personId, roles, sql.ref(callId))}`
}

/** That a row's column `call` is this call, and the person holds one of the roles over it: asked once, not for each row. */
export function isCallHeld(call: string, callId: Value, personId: Value, roles: readonly Role[]) {
  return sql<boolean>`${sql.ref(call)} = any(array${roleOver(personId, roles, sql`${callId}::uuid`)})`
}

/** The names in here are of its own: a name of the surrounding query would be hidden by the same name inside. */
function roleOver(personId: Value, roles: readonly Role[], callId: RawBuilder<unknown>) {
  return sql<SqlBool>`(select held_call.id from role_grants g, calls held_call, programs held_program
    where held_call.id = ${callId} and held_program.id = held_call.program_id
      and g.person_id = ${personId} and g.role in ${listed(roles)} and ${holdsToday}
      and (g.call_id = held_call.id or g.program_id = held_program.id or g.funder_id = held_program.funder_id))`
}

/** The roles that the person holds today over a call, by the call itself, its program or its funder. */
export async function listRolesOver(tx: Tx, personId: string, callId: string): Promise<Role[]> {
  const rows = await tx
    .selectFrom('role_grants as g')
    .innerJoin('calls as c', (join) => join.on('c.id', '=', callId))
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('g.person_id', '=', personId)
    .where('g.starts_at', '<=', sql<Date>`now()`)
    .where((eb) => eb.or([eb('g.ends_at', 'is', null), eb('g.ends_at', '>', sql<Date>`now()`)]))
    .where((eb) =>
      eb.or([
        eb('g.call_id', '=', eb.ref('c.id')),
        eb('g.program_id', '=', eb.ref('p.id')),
        eb('g.funder_id', '=', eb.ref('p.funder_id')),
      ]),
    )
    .select('g.role')
    .distinct()
    .execute()
  return rows.map(({ role }) => role)
}

/** Whether anyone may administer the portal today. */
export async function hasAdministrator(): Promise<boolean> {
  const row = await database()
    .selectFrom('role_grants')
    .select('id')
    .where('role', '=', 'admin')
    .where('starts_at', '<=', sql<Date>`now()`)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', sql<Date>`now()`)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the person is an officer today over anything of the funder: itself, a program or a call. */
export function isOfficerWithin(personId: string, funderId: string) {
  const funder = sql.ref(funderId)
  return sql<SqlBool>`exists (select from role_grants g
    left join calls held_call on held_call.id = g.call_id
    left join programs held_program on held_program.id = coalesce(g.program_id, held_call.program_id)
    where g.person_id = ${personId} and g.role = 'officer' and ${holdsToday}
      and coalesce(g.funder_id, held_program.funder_id) = ${funder})`
}
