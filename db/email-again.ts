import { sql } from 'kysely'

import type { Correction } from '#app/domain/email-log.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'

import { correctPeople } from './address-correction.ts'
import { isConflicted } from './conflict-detection.ts'
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
 * Corrects the address that a failed email did not reach, for everyone whom it was for, and sends again what they have not got
 * in the calls that the reader decides on; answers how many letters. A letter stays the same letter, as a new email. The same
 * address sends the email once more. Refuses somebody in conflict, an email that has not failed, and an address of the staff.
 */
export async function correctAddress(personId: string, id: string, correction: Correction): Promise<number> {
  return inTransaction(async (tx) => {
    const { email, all } = await lockBeside(tx, personId, id)
    refuseUnless(!email.isReplaced, 'email_replaced')
    refuseUnless(email.status === 'failed', 'email_not_failed')
    refuseUnless(!email.isConflicted, 'conflicted')
    const { address } = correction
    if (email.recipient.toLowerCase() === address) {
      await queueFailed(tx, email)
      return 1
    }
    const theirs = await correctPeople(tx, personId, email, correction)
    const owed = all.filter((it) => it.owedTo.length > 0 && !it.isReplaced && hasNotArrived(it))
    const again = owed.filter((it) => it === email || it.owedTo.some((each) => theirs.includes(each)))
    for (const it of again) {
      // Others may share the address: what they are owed as well stays there for them.
      const isShared = it !== email && !it.owedTo.every((each) => theirs.includes(each))
      await (isShared ? sendCopy(tx, it, { address, theirs }) : sendAgain(tx, it, address))
    }
    return again.length
  })
}

type Locked = Awaited<ReturnType<typeof lockEmails>>[number]

function hasNotArrived({ status }: Locked) {
  return status === 'failed' || status === 'queued'
}

/** All to the address of one email in the order of their numbers, so that two who correct it do not wait for each other. */
async function lockBeside(tx: Tx, personId: string, id: string) {
  const to = await tx.selectFrom('emails').select('recipient').where('id', '=', id).executeTakeFirst()
  const locked = to ? await lockEmails(tx, personId, to) : []
  const email = locked.find((it) => it.id === id)
  if (!email) throw new Refusal('not_found')
  return { email, all: locked }
}

async function lockEmails(tx: Tx, personId: string, which: { id: string } | { recipient: string }) {
  return (
    tx
      .selectFrom('emails as e')
      .innerJoin('applications as a', (join) =>
        join.onRef('a.reference', '=', 'e.thread').onRef('a.call_id', '=', 'e.call_id'),
      )
      .where((eb) => ('id' in which ? eb('e.id', '=', which.id) : eb('e.recipient', '=', which.recipient)))
      .where((eb) => holdsRole(eb, personId, deciders, 'a.call_id'))
      .where(sql<boolean>`not ${isKeptFrom(personId)}`)
      .orderBy('e.number')
      .select([
        'e.id',
        'e.status',
        'e.recipient',
        'e.letter_id as letterId',
        'e.thread',
        'e.call_id as callId',
      ])
      .select(['e.sender_name as name', 'e.sender_address as address', 'e.reply_to as replyTo'])
      .select(['a.id as applicationId', isConflicted(personId).as('isConflicted')])
      .select(sql<boolean>`exists (select from emails next where next.replaces = e.id)`.as('isReplaced'))
      // A copy that warns an older address is owed to nobody but that address.
      .select(
        sql<string[]>`array(select distinct n.person_id::text from notices n where n.email_id = e.id)`.as(
          'owedTo',
        ),
      )
      .forUpdate('e')
      .execute()
  )
}

/** What still waited for its next attempt at the old address is over: its place is taken. */
async function sendAgain(tx: Tx, email: Locked, recipient: string) {
  if (email.status === 'queued')
    await tx
      .updateTable('emails')
      .set({ status: 'failed', next_attempt_at: null })
      .where('id', '=', email.id)
      .execute()
  const next = await queueEmail(tx, { ...orderOf(email), recipient, replaces: email.id })
  await tx.updateTable('notices').set({ email_id: next }).where('email_id', '=', email.id).execute()
}

/** Their own letter, as an email of its own; the one that they shared stays as it is, for the others. */
async function sendCopy(
  tx: Tx,
  email: Locked,
  { address: recipient, theirs }: { address: string; theirs: readonly string[] },
) {
  const notices = await tx
    .selectFrom('notices')
    .where('email_id', '=', email.id)
    .where('person_id', 'in', theirs)
    .orderBy('person_id')
    .select(['id', 'letter_id as letterId'])
    .execute()
  const [first = { letterId: email.letterId }] = notices
  const copy = await queueEmail(tx, { ...orderOf(email), letterId: first.letterId, recipient })
  await tx
    .updateTable('notices')
    .set({ email_id: copy })
    .where(
      'id',
      'in',
      notices.map(({ id }) => id),
    )
    .execute()
}

function orderOf({ letterId, thread, callId, name, address, replyTo }: Locked) {
  return {
    letterId,
    sender: { name, address, replyTo },
    ...(thread === null ? {} : { thread }),
    ...(callId === null ? {} : { callId }),
  }
}
