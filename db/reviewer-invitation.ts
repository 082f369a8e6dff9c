import { sql } from 'kysely'

import { Refusal } from '#app/domain/refusal.ts'
import { type ReviewerInvitation, reviewerInvitationDays } from '#app/domain/reviewer-invitation.ts'

import { type Tx, database, inTransaction } from './connection.ts'
import { queueEmail } from './email.ts'
import { linkTo } from './letter-facts.ts'
import { storeLetter } from './letter.ts'
import { letterheadOfFunder } from './letterhead.ts'
import { holdsRole } from './role.ts'

/** What is kept of a link is a seal; the path is what the letter leads to. */
export type InvitationLink = { path: string; secretHash: string }

type Invited = InvitationLink & { name: string; email: string }

/** Invites somebody to review for a call, by a letter that is owed in the same transaction. Refuses a second open invitation. */
export async function inviteReviewer(by: string, callId: string, invited: Invited): Promise<void> {
  await inTransaction(async (tx) => {
    const call = await requireCall(tx, by, callId)
    const { path, secretHash, name, email } = invited
    const row = await tx
      .insertInto('reviewer_invitations')
      .values({
        call_id: callId,
        name,
        email,
        secret_hash: secretHash,
        invited_by: by,
        expires_at: untilThen,
      })
      // The index of open invitations decides, so that of two officers at once one is told that the other was first.
      .onConflict((conflict) => conflict.doNothing())
      .returning(['id', 'expires_at as expiresAt'])
      .executeTakeFirst()
    if (!row) throw new Refusal('invited_already')
    await write(tx, { by, call, path, ...row }, { name, email })
  })
}

/** Writes once more with a new link, which is good for as long as a first one; the old link opens nothing from then on. */
export async function inviteReviewerAgain(
  by: string,
  callId: string,
  { id, path, secretHash }: InvitationLink & { id: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const call = await requireCall(tx, by, callId)
    const row = await tx
      .updateTable('reviewer_invitations')
      .set({ secret_hash: secretHash, expires_at: untilThen, email_id: null })
      .where('id', '=', id)
      .where('call_id', '=', callId)
      .where('answer', 'is', null)
      .where('withdrawn_at', 'is', null)
      .returning(['id', 'expires_at as expiresAt', 'name', 'email'])
      .executeTakeFirst()
    if (!row) throw new Refusal('reviewer_answered')
    await write(tx, { by, call, path, ...row }, row)
  })
}

/** Withdraws an invitation that was not answered, so that its link opens nothing. */
export async function withdrawReviewerInvitation(by: string, callId: string, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    await requireCall(tx, by, callId)
    await tx
      .updateTable('reviewer_invitations')
      .set({ withdrawn_at: sql<Date>`now()` })
      .where('id', '=', id)
      .where('call_id', '=', callId)
      .where('answer', 'is', null)
      .execute()
  })
}

/** The invitations of a call, those that wait first; withdrawn ones are not among them. */
export async function listReviewerInvitations(by: string, callId: string): Promise<ReviewerInvitation[]> {
  return database()
    .selectFrom('reviewer_invitations as i')
    .innerJoin('people as inviter', 'inviter.id', 'i.invited_by')
    .leftJoin('emails as e', (join) => join.onRef('e.id', '=', 'i.email_id').on('e.status', '=', 'failed'))
    .where('i.call_id', '=', callId)
    .where('i.withdrawn_at', 'is', null)
    .where((eb) => holdsRole(eb, by, ['officer'], 'i.call_id'))
    .select(['i.id', 'i.name', 'i.email', 'i.expires_at as expiresAt', 'inviter.name as invitedBy'])
    .select(['i.answered_at as answeredAt', 'i.reason'])
    .select([
      sql<'accepted' | 'declined' | null>`i.answer`.as('answer'),
      sql<boolean>`i.answer is null and i.expires_at <= now()`.as('isOver'),
      sql<string | null>`case when e.id is not null then coalesce(e.last_reply, '') end`.as('failure'),
    ])
    .orderBy(sql`i.answered_at desc nulls first`)
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id')
    .execute()
}

const untilThen = sql<Date>`now() + make_interval(days => ${reviewerInvitationDays})`

async function requireCall(tx: Tx, by: string, callId: string) {
  const call = await tx
    .selectFrom('calls as c')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('c.id', '=', callId)
    .where((eb) => holdsRole(eb, by, ['officer'], 'c.id'))
    .select(['c.title', 'p.funder_id as funderId'])
    .executeTakeFirst()
  if (!call) throw new Refusal('not_found')
  return call
}

type Written = {
  id: string
  by: string
  call: Awaited<ReturnType<typeof requireCall>>
  path: string
  expiresAt: Date
}

async function write(tx: Tx, about: Written, { name, email }: { name: string; email: string }) {
  const inviter = await tx
    .selectFrom('people')
    .where('id', '=', about.by)
    .select(['name', 'locale'])
    .executeTakeFirstOrThrow()
  const { funder, sender } = await letterheadOfFunder(tx, about.call.funderId)
  const facts = {
    funder,
    recipient: { name },
    call: about.call.title,
    invitedBy: inviter.name,
    expiresAt: about.expiresAt.toISOString(),
    link: linkTo(about.path),
  }
  const letter = await storeLetter(tx, { template: 'reviewer-invited', locale: inviter.locale, facts })
  const emailId = await queueEmail(tx, { letterId: letter.id, recipient: email, sender, secret: true })
  await tx.updateTable('reviewer_invitations').set({ email_id: emailId }).where('id', '=', about.id).execute()
}
