import { randomUUID } from 'node:crypto'

import { sql } from 'kysely'

import type { EmailStatus } from '#app/domain/email-log.ts'
import { Refusal } from '#app/domain/refusal.ts'

import type { Tx } from './connection.ts'
import { wakeDelivery } from './queue.ts'

/** Who an installation writes as. */
export type Sender = { name: string; address: string; replyTo: string }

export type EmailOrder = {
  letterId: string
  recipient: string
  sender: Sender
  /** The thread of one application: its letters stand together in an inbox. */
  thread?: string
  /** The call that it is about, whose letters somebody may hold back. */
  callId?: string
  /** A letter whose words are wiped once it is sent, such as one with a code. */
  secret?: boolean
  /** The role that the letter invites to. */
  grantId?: string
  /** The email that did not arrive, and in whose place this one goes. */
  replaces?: string
}

/** Owes one email, delivered after the transaction commits. Its Message-ID never changes. */
export async function queueEmail(
  tx: Tx,
  { letterId, recipient, sender, thread, callId, secret, grantId, replaces }: EmailOrder,
): Promise<string> {
  const id = randomUUID()
  const domain = sender.address.split('@')[1] ?? 'localhost'
  await tx
    .insertInto('emails')
    .values({
      id,
      letter_id: letterId,
      recipient,
      sender_name: sender.name,
      sender_address: sender.address,
      reply_to: sender.replyTo,
      message_id: `<${id}@${domain}>`,
      thread,
      call_id: callId,
      secret,
      grant_id: grantId,
      replaces,
    })
    .execute()
  await wakeDelivery(tx)
  return id
}

/** Queues a failed email again, at once; refuses one that has not failed. It stays one email with one Message-ID. */
export async function queueFailed(
  tx: Tx,
  { id, status }: { id: string; status: EmailStatus },
): Promise<void> {
  if (status !== 'failed') throw new Refusal('email_not_failed')
  await tx
    .updateTable('emails')
    .set({ status: 'queued', next_attempt_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
  await wakeDelivery(tx)
}
