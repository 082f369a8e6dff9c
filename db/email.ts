import { randomUUID } from 'node:crypto'

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
  /** A letter whose words are wiped once it is sent, such as one with a code. */
  secret?: boolean
}

/** Owes one email, delivered after the transaction commits. Its Message-ID never changes. */
export async function queueEmail(
  tx: Tx,
  { letterId, recipient, sender, thread, secret }: EmailOrder,
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
      secret,
    })
    .execute()
  await wakeDelivery(tx)
  return id
}
