import { sql } from 'kysely'

import type { Localized } from '#app/domain/notice-facts.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'
import type { Role } from '#app/domain/role.ts'
import { homeFor } from '#app/domain/sign-in.ts'
import { type Invitation, grantableBy, invitationDays, scopeOf } from '#app/domain/staff.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { type Tx, database, inTransaction } from './connection.ts'
import { queueEmail, queueFailed } from './email.ts'
import { linkTo } from './letter-facts.ts'
import { storeLetter } from './letter.ts'
import { letterheadOfFunder } from './letterhead.ts'
import { createPerson } from './person.ts'
import { type Scope, findScopeOf, listScopesOf } from './scope.ts'
import { endSessions } from './session.ts'

export type GrantedRole = {
  id: string
  personId: string
  name: string
  email: string | null
  role: Role
  scope: LocalizedText
  startsAt: Date
  /** When the role ends, once its person has signed in; null for a role without end. */
  endsAt: Date | null
  timeZone: string
  /** Until when an invitation waits; null once its person has signed in. */
  acceptBy: Date | null
  /** Why the invitation, which still waits, did not arrive; null where it did, or is on its way. */
  failure: string | null
  mayEnd: boolean
}

/** The roles that hold today or later within what the reader is officer or administrator over, by name. */
export async function listGrantsWithin(readerId: string): Promise<GrantedRole[]> {
  const scopes = new Map((await listScopesOf(readerId)).map((scope) => [scope.id, scope]))
  const rows = await database()
    .selectFrom('role_grants as g')
    .innerJoin('people', 'people.id', 'g.person_id')
    .leftJoin('emails as e', (join) =>
      join.onRef('e.grant_id', '=', 'g.id').on('e.status', '=', 'failed').on('g.accept_by', 'is not', null),
    )
    .where(scopeId, '=', sql<string>`any(${[...scopes.keys()]}::uuid[])`)
    .where((eb) => eb.or([eb('g.ends_at', 'is', null), eb('g.ends_at', '>', sql<Date>`now()`)]))
    .select(['g.id', 'g.role', 'g.starts_at as startsAt', 'g.accept_by as acceptBy'])
    .select(sql<Date | null>`case when accept_by is null then ends_at else held_until end`.as('endsAt'))
    .select(sql<string | null>`case when e.id is not null then coalesce(e.last_reply, '') end`.as('failure'))
    .select(['people.id as personId', 'people.name', 'people.email', scopeId.as('scopeId')])
    .orderBy('people.name')
    .orderBy('g.id')
    .execute()
  return rows.flatMap(({ scopeId: id, ...grant }) => {
    const scope = scopes.get(id)
    if (!scope) return []
    const mayEnd = grant.personId !== readerId && grantableBy(scope.held).includes(grant.role)
    return [{ ...grant, scope: scope.title, timeZone: scope.timeZone, mayEnd }]
  })
}

/**
 * Grants a role and owes the invitation in one transaction. The role ends by itself unless its person signs in within a
 * week. Refuses whatever the inviter may not grant there, oneself, and what the person holds already.
 */
export async function inviteStaff(invitation: Invitation, by: string, roleName: Localized): Promise<string> {
  return inTransaction(async (tx) => {
    const scope = await findScopeOf(tx, by, Object.values(scopeOf(invitation.scope))[0] ?? '')
    if (!scope || !grantableBy(scope.held).includes(invitation.role)) throw new Refusal('not_allowed')
    const inviter = await findInviter(tx, by)
    const personId = await createPerson(tx, { ...invitation, locale: inviter.locale })
    refuseUnless(personId !== by, 'own_role')
    await refuseTwice(tx, personId, invitation)
    const grant = await storeGrant(tx, { personId, by, scope }, invitation)
    await endSessions(tx, personId)
    const { funder, sender } = await letterheadOfFunder(tx, scope.funderId)
    const facts = {
      funder,
      recipient: { name: invitation.name },
      role: roleName,
      scope: scope.title,
      invitedBy: inviter.name,
      expiresAt: grant.acceptBy.toISOString(),
      link: linkTo(`/sign-in?${new URLSearchParams({ next: homeFor([invitation.role]) }).toString()}`),
    }
    const letter = await storeLetter(tx, { template: 'staff-invited', locale: inviter.locale, facts })
    await queueEmail(tx, { letterId: letter.id, recipient: invitation.email, sender, grantId: grant.id })
    return personId
  })
}

/** Ends a role now, with its person's sessions. Refuses one's own, and those that one could not have granted. */
export async function endGrant(grantId: string, by: string): Promise<void> {
  await inTransaction(async (tx) => {
    const grant = await grantToChange(tx, grantId, by)
    // One that has not begun yet keeps its row, and never holds.
    await tx
      .updateTable('role_grants')
      .set({
        starts_at: sql`least(starts_at, now() - interval '1 microsecond')`,
        ends_at: sql`now()`,
        accept_by: null,
        held_until: null,
      })
      .where('id', '=', grantId)
      .execute()
    await endSessions(tx, grant.person_id)
  })
}

/** Queues an invitation that failed again, at once. Refuses as `endGrant` does, and one that has not failed. */
export async function sendInvitationAgain(grantId: string, by: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { id } = await grantToChange(tx, grantId, by)
    const email = await tx
      .selectFrom('emails')
      .where('grant_id', '=', id)
      .select(['id', 'status'])
      .forUpdate()
      .executeTakeFirst()
    if (!email) throw new Refusal('not_found')
    await queueFailed(tx, email)
  })
}

async function grantToChange(tx: Tx, grantId: string, by: string) {
  const grant = await tx
    .selectFrom('role_grants as g')
    .where('g.id', '=', grantId)
    .where((eb) => eb.or([eb('g.ends_at', 'is', null), eb('g.ends_at', '>', sql<Date>`now()`)]))
    .select(['g.id', 'g.person_id', 'g.role', scopeId.as('scopeId')])
    .forUpdate()
    .executeTakeFirst()
  const scope = grant && (await findScopeOf(tx, by, grant.scopeId))
  if (!grant || !scope) throw new Refusal('not_found')
  refuseUnless(grant.person_id !== by, 'own_role')
  refuseUnless(grantableBy(scope.held).includes(grant.role), 'not_allowed')
  return grant
}

/** Signing in accepts: what was held until the invitation's last day now holds as long as it was granted for. */
export async function acceptInvitations(personId: string): Promise<void> {
  await database()
    .updateTable('role_grants')
    .set({ ends_at: sql`held_until`, accept_by: null })
    .where('person_id', '=', personId)
    .where('accept_by', '>', sql<Date>`now()`)
    .execute()
}

type NewGrant = { personId: string; by: string; scope: Scope }

/** Days are those of the scope's time zone; the last one is held to its end. */
async function storeGrant(tx: Tx, { personId, by, scope }: NewGrant, { role, from, until }: Invitation) {
  const startsAt = from
    ? sql<Date>`greatest(now(), ${from}::date::timestamp at time zone ${scope.timeZone})`
    : sql<Date>`now()`
  const heldUntil = until
    ? sql<Date>`((${until}::date + 1)::timestamp at time zone ${scope.timeZone})`
    : sql<Date | null>`null::timestamptz`
  const acceptBy = sql<Date>`now() + make_interval(days => ${invitationDays})`
  const stored = await tx
    .insertInto('role_grants')
    .values({
      person_id: personId,
      role,
      ...scopeColumns(scope),
      granted_by: by,
      starts_at: startsAt,
      accept_by: acceptBy,
      held_until: heldUntil,
      ends_at: sql<Date>`greatest(${startsAt} + interval '1 microsecond', least(${acceptBy}, ${heldUntil}))`,
    })
    .returning(['id', 'accept_by'])
    .executeTakeFirstOrThrow()
  if (!stored.accept_by) throw new Error('an invitation has a last day')
  return { id: stored.id, acceptBy: stored.accept_by }
}

async function refuseTwice(tx: Tx, personId: string, { role, scope }: Invitation) {
  const [id = ''] = Object.values(scopeOf(scope))
  const same = await tx
    .selectFrom('role_grants as g')
    .where('g.person_id', '=', personId)
    .where('g.role', '=', role)
    .where(scopeId, '=', id)
    .where((eb) => eb.or([eb('g.ends_at', 'is', null), eb('g.ends_at', '>', sql<Date>`now()`)]))
    .select('g.id')
    .executeTakeFirst()
  refuseUnless(same === undefined, 'role_held_already')
}

async function findInviter(tx: Tx, personId: string) {
  return tx
    .selectFrom('people')
    .where('id', '=', personId)
    .select(['name', 'locale'])
    .executeTakeFirstOrThrow()
}

function scopeColumns({ kind, id }: Scope) {
  if (kind === 'funder') return { funder_id: id }
  return kind === 'program' ? { program_id: id } : { call_id: id }
}

const scopeId = sql<string>`coalesce(g.funder_id, g.program_id, g.call_id)`
