import { sql } from 'kysely'

import { joinDays } from '#app/domain/invitation.ts'
import type { Localized } from '#app/domain/notice-facts.ts'
import type { MemberRole } from '#app/domain/organization.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'

import { type Tx, database, inTransaction } from './connection.ts'
import { queueEmail } from './email.ts'
import { linkTo } from './letter-facts.ts'
import { storeLetter } from './letter.ts'
import { findLetterhead } from './letterhead.ts'
import { lockOrganization, refuseTwice } from './member.ts'
import { mayHandOver, represents } from './membership.ts'

/** An invitation that nobody has followed yet; `failure` is why its letter did not arrive. */
export type OpenInvitation = {
  id: string
  name: string
  email: string | null
  role: MemberRole
  invitedBy: string
  expiresAt: Date
  failure: string | null
}

/** What the database keeps of a link or a code is a seal, from which nobody finds it without the portal's secret. */
export type NewInvitation = {
  name: string
  role: MemberRole
  secretHash: string
  /** Whom the portal writes to, with the path that the letter leads to; without it a code is read out. */
  letter?: { email: string; path: string; roleNames: Localized }
}

/**
 * Invites somebody to an organization for a week: by a letter, which is owed in the same transaction, or by a code. A
 * facilitator who types for an organization without an inbox may invite one representative after the other, by code.
 */
export async function invite(by: string, organizationId: string, invitation: NewInvitation): Promise<void> {
  await inTransaction(async (tx) => {
    const organization = await lockOrganization(tx, organizationId)
    await refuseUnlessMayInvite(tx, by, organizationId, invitation)
    const { name, role, secretHash, letter } = invitation
    const who = { name, email: letter?.email ?? null }
    if (letter) await refuseTwice(tx, organizationId, who)
    await refuseInvitedTwice(tx, organizationId, who)
    const { id, expiresAt } = await tx
      .insertInto('invitations')
      .values({
        organization_id: organizationId,
        role,
        ...who,
        secret_hash: secretHash,
        replaces: withoutInbox(organizationId, name),
        invited_by: by,
        expires_at: sql<Date>`now() + make_interval(days => ${joinDays})`,
      })
      .returning(['id', 'expires_at as expiresAt'])
      .executeTakeFirstOrThrow()
    if (letter) await write(tx, { id, by, organizationId, organization, expiresAt }, { name, ...letter })
  })
}

/** The invitations that wait to be followed: all of them for a representative, their own for a facilitator. */
export async function listInvitationsFor(
  readerId: string,
  organizationId: string,
): Promise<OpenInvitation[]> {
  return openOnes(organizationId)
    .innerJoin('people as inviter', 'inviter.id', 'i.invited_by')
    .leftJoin('emails as e', (join) => join.onRef('e.id', '=', 'i.email_id').on('e.status', '=', 'failed'))
    .where(isTheirs(readerId, organizationId))
    .select(['i.id', 'i.name', 'i.email', 'i.expires_at as expiresAt', 'inviter.name as invitedBy'])
    .select([
      sql<MemberRole>`i.role`.as('role'),
      sql<string | null>`case when e.id is not null then coalesce(e.last_reply, '') end`.as('failure'),
    ])
    .orderBy('i.created_at')
    .orderBy('i.id')
    .execute()
}

/** Withdraws an invitation that the reader sees, so that its link or code opens nothing. */
export async function withdrawInvitation(by: string, organizationId: string, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    await lockOrganization(tx, organizationId)
    const open = await openOnes(organizationId, tx)
      .where('i.id', '=', id)
      .where(isTheirs(by, organizationId))
      .select('i.id')
      .executeTakeFirst()
    if (!open) throw new Refusal('not_found')
    await tx
      .updateTable('invitations')
      .set({ withdrawn_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute()
  })
}

function openOnes(organizationId: string, db: Tx | ReturnType<typeof database> = database()) {
  return db
    .selectFrom('invitations as i')
    .where('i.organization_id', '=', organizationId)
    .where('i.withdrawn_at', 'is', null)
    .where('i.accepted_at', 'is', null)
    .where('i.expires_at', '>', sql<Date>`now()`)
}

function isTheirs(personId: string, organizationId: string) {
  return sql<boolean>`(${represents(personId, organizationId)}
    or (i.invited_by = ${personId} and ${mayHandOver(personId, organizationId)}))`
}

async function refuseUnlessMayInvite(
  tx: Tx,
  by: string,
  organizationId: string,
  { role, letter }: NewInvitation,
) {
  const may = await tx
    .selectNoFrom([represents(by, organizationId).as('speaks'), mayHandOver(by, organizationId).as('types')])
    .executeTakeFirstOrThrow()
  if (may.speaks) return
  refuseUnless(may.types, 'not_found')
  refuseUnless(role === 'representative' && !letter, 'not_allowed')
}

type Who = { name: string; email: string | null }

async function refuseInvitedTwice(tx: Tx, organizationId: string, { name, email }: Who) {
  const same = await openOnes(organizationId, tx)
    .where(sql<string>`lower(i.name)`, '=', name.toLowerCase())
    .where('i.email', 'is not distinct from', email)
    .select('i.id')
    .executeTakeFirst()
  refuseUnless(same === undefined, 'invited_already')
}

/** Somebody of that name who belongs to the organization without an inbox: when they come, they are not two. */
function withoutInbox(organizationId: string, name: string) {
  return sql<string | null>`(select m.id from memberships m join people r on r.id = m.person_id
    where m.organization_id = ${organizationId} and m.ends_at is null and r.email is null
      and lower(r.name) = lower(${name}) limit 1)`
}

type Written = { id: string; by: string; organizationId: string; organization: string; expiresAt: Date }
type Letter = NonNullable<NewInvitation['letter']> & { name: string }

async function write(tx: Tx, about: Written, { name, email, path, roleNames }: Letter) {
  const inviter = await tx
    .selectFrom('people')
    .where('id', '=', about.by)
    .select(['name', 'locale'])
    .executeTakeFirstOrThrow()
  const letterhead = await letterheadOf(tx, about.organizationId)
  if (!letterhead) return
  const facts = {
    funder: letterhead.funder,
    recipient: { name },
    organization: about.organization,
    role: roleNames,
    invitedBy: inviter.name,
    expiresAt: about.expiresAt.toISOString(),
    link: linkTo(path),
  }
  const letter = await storeLetter(tx, { template: 'member-invited', locale: inviter.locale, facts })
  const order = { letterId: letter.id, recipient: email, sender: letterhead.sender, secret: true }
  const emailId = await queueEmail(tx, order)
  await tx.updateTable('invitations').set({ email_id: emailId }).where('id', '=', about.id).execute()
}

async function letterheadOf(tx: Tx, organizationId: string) {
  const latest = await tx
    .selectFrom('applications')
    .where('organization_id', '=', organizationId)
    .select('id')
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return findLetterhead(tx, latest ? [latest.id] : [])
}
