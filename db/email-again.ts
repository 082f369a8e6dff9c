import { sql } from 'kysely'

import type { Correction } from '#app/domain/email-log.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'

import { type Tx, inTransaction } from './connection.ts'
import { queueEmail, queueFailed } from './email.ts'
import { isKeptFrom } from './kept-from.ts'
import { holdsRole } from './role.ts'

const deciders = ['officer', 'approver'] as const

/** Queues a failed email about an application of the reader's calls again; refuses one that has not failed. */
export async function retryEmail(personId: string, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    const [found] = await lockEmails(tx, personId, { id })
    if (!found) throw new Refusal('not_found')
    await queueFailed(tx, found)
  })
}

/**
 * Corrects the address that an email did not reach, for everyone whom it was for, and sends again what they have not got in
 * the calls that the reader decides on; answers how many letters. A letter stays the same letter, as a new email. The same
 * address sends the email once more. Refuses an address of the staff, which is changed where the team is built.
 */
export async function correctAddress(personId: string, id: string, correction: Correction): Promise<number> {
  return inTransaction(async (tx) => {
    const [email] = await lockEmails(tx, personId, { id })
    if (!email) throw new Refusal('not_found')
    refuseUnless(!email.isReplaced, 'email_replaced')
    const { address } = correction
    if (email.recipient.toLowerCase() === address && email.status === 'failed') {
      await queueFailed(tx, email)
      return 1
    }
    await correctPeople(tx, personId, email, correction)
    const waiting = await lockEmails(tx, personId, { recipient: email.recipient })
    const again = waiting.filter((it) => it.id === id || (!it.isReplaced && hasNotArrived(it)))
    for (const it of again) await sendAgain(tx, it, address)
    return again.length
  })
}

type Locked = Awaited<ReturnType<typeof lockEmails>>[number]

function hasNotArrived({ status }: Locked) {
  return status === 'failed' || status === 'queued'
}

async function lockEmails(tx: Tx, personId: string, which: { id: string } | { recipient: string }) {
  return tx
    .selectFrom('emails as e')
    .innerJoin('applications as a', (join) =>
      join.onRef('a.reference', '=', 'e.thread').onRef('a.call_id', '=', 'e.call_id'),
    )
    .where((eb) => ('id' in which ? eb('e.id', '=', which.id) : eb('e.recipient', '=', which.recipient)))
    .where((eb) => holdsRole(eb, personId, deciders, 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(personId)}`)
    .orderBy('e.number')
    .select(['e.id', 'e.status', 'e.recipient', 'e.letter_id as letterId', 'e.thread', 'e.call_id as callId'])
    .select(['e.sender_name as name', 'e.sender_address as address', 'e.reply_to as replyTo'])
    .select(sql<boolean>`exists (select from emails next where next.replaces = e.id)`.as('isReplaced'))
    .forUpdate('e')
    .execute()
}

async function correctPeople(tx: Tx, personId: string, email: Locked, { address, reason }: Correction) {
  const people = await tx
    .selectFrom('notices as n')
    .innerJoin('people as p', 'p.id', 'n.person_id')
    .where('n.email_id', '=', email.id)
    .where(sql<boolean>`lower(p.email) = lower(${email.recipient})`)
    .select('p.id')
    .select(sql<boolean>`exists (select from role_grants g where g.person_id = p.id)`.as('isStaff'))
    .distinct()
    .execute()
  if (email.recipient.toLowerCase() === address) return
  refuseUnless(!people.some(({ isStaff }) => isStaff), 'staff_address')
  for (const { id } of people) {
    await tx.updateTable('people').set({ email: address }).where('id', '=', id).execute()
    await tx
      .insertInto('address_corrections')
      .values({
        person_id: id,
        old_address: email.recipient,
        new_address: address,
        reason,
        corrected_by: personId,
      })
      .execute()
  }
}

/** What still waited for its next attempt at the old address is over: its place is taken. */
async function sendAgain(tx: Tx, email: Locked, recipient: string) {
  const { letterId, thread, callId, name, address, replyTo } = email
  if (email.status === 'queued')
    await tx
      .updateTable('emails')
      .set({ status: 'failed', next_attempt_at: null })
      .where('id', '=', email.id)
      .execute()
  const next = await queueEmail(tx, {
    letterId,
    recipient,
    sender: { name, address, replyTo },
    ...(thread === null ? {} : { thread }),
    ...(callId === null ? {} : { callId }),
    replaces: email.id,
  })
  await tx.updateTable('notices').set({ email_id: next }).where('email_id', '=', email.id).execute()
}
