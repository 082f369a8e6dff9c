import { sql } from 'kysely'

import { Refusal } from '#app/domain/refusal.ts'
import {
  type ReviewerAnswer,
  type StandingInvitation,
  requireOpenInvitation,
} from '#app/domain/reviewer-invitation.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { type Tx, database, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { createPerson } from './person.ts'

/** What somebody who comes by a link may read before they answer: nothing of any application. */
export type FoundReviewerInvitation = StandingInvitation & {
  name: string
  email: string
  invitedBy: string
  call: LocalizedText
  timeZone: string
  dueAt: Date | null
}

/** The invitation with this seal, however it stands. */
export async function findReviewerInvitation(
  secretHash: string,
): Promise<FoundReviewerInvitation | undefined> {
  return database()
    .selectFrom('reviewer_invitations as i')
    .innerJoin('people as inviter', 'inviter.id', 'i.invited_by')
    .innerJoin('calls as c', 'c.id', 'i.call_id')
    .where('i.secret_hash', '=', secretHash)
    .select(['i.name', 'i.email', 'i.expires_at as expiresAt', 'inviter.name as invitedBy'])
    .select(['c.title as call', 'c.time_zone as timeZone'])
    .select([
      sql<boolean>`i.answer is not null`.as('isAnswered'),
      sql<boolean>`i.withdrawn_at is not null`.as('isWithdrawn'),
      sql<Date | null>`(select min(g.due_at) from stages g where g.call_id = c.id and g.kind = 'review'
        and g.due_at > now())`.as('dueAt'),
    ])
    .executeTakeFirst()
}

/**
 * Keeps the answer of somebody who came by a link, once. Whoever accepts reviews for the call from now on, as the person of
 * that name at that inbox; the link shows that the inbox is theirs, and signing in asks for it again.
 */
export async function answerReviewerInvitation(
  secretHash: string,
  { intent, reason }: ReviewerAnswer,
  locale: string,
): Promise<void> {
  await inTransaction(async (tx) => {
    const invitation = await locked(tx, secretHash)
    requireOpenInvitation(invitation, await lockedTime(tx))
    const personId = intent === 'accept' ? await becomeReviewer(tx, invitation, locale) : null
    await tx
      .updateTable('reviewer_invitations')
      .set({
        answer: intent === 'accept' ? 'accepted' : 'declined',
        answered_at: sql<Date>`clock_timestamp()`,
        reason: reason === '' ? null : reason,
        person_id: personId,
      })
      .where('id', '=', invitation.id)
      .execute()
  })
}

async function locked(tx: Tx, secretHash: string) {
  const row = await tx
    .selectFrom('reviewer_invitations as i')
    .where('i.secret_hash', '=', secretHash)
    .select(['i.id', 'i.name', 'i.email', 'i.call_id as callId', 'i.invited_by as invitedBy'])
    .select(['i.expires_at as expiresAt'])
    .select([
      sql<boolean>`i.answer is not null`.as('isAnswered'),
      sql<boolean>`i.withdrawn_at is not null`.as('isWithdrawn'),
    ])
    .forUpdate('i')
    .executeTakeFirst()
  if (!row) throw new Refusal('invitation_unknown')
  return row
}

type Invited = { name: string; email: string; callId: string; invitedBy: string }

async function becomeReviewer(tx: Tx, { name, email, callId, invitedBy }: Invited, locale: string) {
  const personId = await createPerson(tx, { name, email, locale })
  const held = await tx
    .selectFrom('role_grants')
    .where('person_id', '=', personId)
    .where('role', '=', 'reviewer')
    .where('call_id', '=', callId)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', sql<Date>`now()`)]))
    .select('id')
    .executeTakeFirst()
  if (!held) {
    await tx
      .insertInto('role_grants')
      .values({ person_id: personId, role: 'reviewer', call_id: callId, granted_by: invitedBy })
      .execute()
  }
  return personId
}
