import { sql } from 'kysely'

import { type Newcomer, joining } from '#app/domain/invitation.ts'
import type { MemberRole } from '#app/domain/organization.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { type Tx, database, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { lockOrganization } from './member.ts'
import { mayHandOver, represents } from './membership.ts'

/** What somebody is invited to, as they may see it before they accept. */
export type FoundInvitation = { organization: string; role: MemberRole; invitedBy: string; expiresAt: Date }

/** The invitation with this seal, if it is still open and was written to the person's address, or to nobody's. */
export async function findInvitationFor(
  personId: string,
  secretHash: string,
): Promise<FoundInvitation | undefined> {
  return database()
    .selectFrom('invitations as i')
    .innerJoin('organizations as o', 'o.id', 'i.organization_id')
    .innerJoin('people as inviter', 'inviter.id', 'i.invited_by')
    .innerJoin('people as reader', (join) => join.on('reader.id', '=', personId))
    .where('i.secret_hash', '=', secretHash)
    .where('i.withdrawn_at', 'is', null)
    .where('i.accepted_at', 'is', null)
    .where('i.expires_at', '>', sql<Date>`now()`)
    .where((eb) => eb.or([eb('i.email', 'is', null), eb('i.email', '=', eb.ref('reader.email'))]))
    .select(['o.name as organization', 'inviter.name as invitedBy', 'i.expires_at as expiresAt'])
    .select(sql<MemberRole>`i.role`.as('role'))
    .executeTakeFirst()
}

/**
 * Makes the person a member as the invitation says, once. Whoever belonged to the organization without an inbox and is
 * invited by the same name gives way. Refuses as `joining` does, and a seal of no invitation with `invitation_unknown`.
 */
export async function acceptInvitation(personId: string, secretHash: string): Promise<string> {
  return inTransaction(async (tx) => {
    const known = await tx
      .selectFrom('invitations')
      .where('secret_hash', '=', secretHash)
      .select('organization_id as organizationId')
      .executeTakeFirst()
    if (!known) throw new Refusal('invitation_unknown')
    const { organizationId } = known
    await lockOrganization(tx, organizationId)
    const { id, replaces, ...invitation } = await lockedInvitation(tx, secretHash)
    const who = await newcomer(tx, personId, organizationId)
    const how = joining(invitation, who, await lockedTime(tx))
    if (how === 'rises' && who.membershipId) await end(tx, who.membershipId)
    if (replaces) await end(tx, replaces)
    const { role } = invitation
    await tx
      .insertInto('memberships')
      .values({ person_id: personId, organization_id: organizationId, role })
      .execute()
    await tx
      .updateTable('invitations')
      .set({ accepted_at: sql<Date>`now()`, accepted_by: personId })
      .where('id', '=', id)
      .execute()
    return organizationId
  })
}

async function lockedInvitation(tx: Tx, secretHash: string) {
  const by = sql.ref<string>('i.invited_by')
  const organization = sql.ref<string>('i.organization_id')
  return tx
    .selectFrom('invitations as i')
    .where('i.secret_hash', '=', secretHash)
    .select(['i.id', 'i.email', 'i.replaces', 'i.expires_at as expiresAt'])
    .select([
      sql<MemberRole>`i.role`.as('role'),
      sql<boolean>`num_nonnulls(i.accepted_at, i.withdrawn_at) > 0`.as('isSpent'),
      sql<boolean>`(${represents(by, organization)} or ${mayHandOver(by, organization)})`.as('isBacked'),
    ])
    .forUpdate('i')
    .executeTakeFirstOrThrow()
}

async function newcomer(
  tx: Tx,
  personId: string,
  organizationId: string,
): Promise<Newcomer & { membershipId: string | null }> {
  return tx
    .selectFrom('people as r')
    .leftJoin('memberships as m', (join) =>
      join
        .onRef('m.person_id', '=', 'r.id')
        .on('m.organization_id', '=', organizationId)
        .on('m.ends_at', 'is', null),
    )
    .where('r.id', '=', personId)
    .select(['r.email', 'm.id as membershipId', sql<MemberRole | null>`m.role`.as('role')])
    .select(sql<boolean>`m.disputed_at is not null`.as('isDisputed'))
    .executeTakeFirstOrThrow()
}

/** A membership that begins and ends in one moment still has some length. */
async function end(tx: Tx, membershipId: string) {
  await tx
    .updateTable('memberships')
    .set({ ends_at: sql`greatest(now(), starts_at + interval '1 microsecond')` })
    .where('id', '=', membershipId)
    .where('ends_at', 'is', null)
    .execute()
}
