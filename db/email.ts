import { randomUUID } from 'node:crypto'

import { sql } from 'kysely'

import { type Tx, database, inTransaction } from './connection.ts'
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

/** An email that a worker has claimed: only that worker may send it, until its claim is too old. */
export type ClaimedEmail = {
  id: string
  claim: string
  recipient: string
  senderName: string
  senderAddress: string
  replyTo: string
  messageId: string
  thread: string | null
  createdAt: Date
  attempts: number
  subject: string
  html: string
  text: string
  secret: boolean
  /** A process may have sent it before and died before saying so. */
  inDoubt: boolean
}

/** After this a `sending` email is taken to be left by a dead process. */
const claimLasts = '2 minutes'

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

/** Claims the emails that are due, those left by a dead process among them; two workers never claim the same one. */
export async function claimDueEmails(limit: number): Promise<ClaimedEmail[]> {
  const claim = randomUUID()
  const before = await database()
    .with('due', (db) =>
      db
        .selectFrom('emails')
        .select(['id', 'status'])
        .where((eb) =>
          eb.or([
            eb('next_attempt_at', '<=', sql<Date>`now()`),
            eb.and([
              eb('status', '=', 'sending'),
              eb('claimed_at', '<', sql<Date>`now() - ${sql.lit(claimLasts)}::interval`),
            ]),
          ]),
        )
        .orderBy('created_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('emails')
    .from('due')
    .whereRef('emails.id', '=', 'due.id')
    .set({
      status: 'sending',
      claim,
      claimed_at: sql`now()`,
      next_attempt_at: null,
      attempts: sql`attempts + 1`,
    })
    .returning(['emails.id', sql<boolean>`due.status = 'sending'`.as('inDoubt')])
    .execute()
  return readClaimed(claim, new Map(before.map(({ id, inDoubt }) => [id, inDoubt])))
}

async function readClaimed(claim: string, claimed: Map<string, boolean>): Promise<ClaimedEmail[]> {
  if (claimed.size === 0) return []
  const rows = await database()
    .selectFrom('emails')
    .innerJoin('letters', 'letters.id', 'emails.letter_id')
    .where('emails.claim', '=', claim)
    .orderBy('emails.created_at')
    .select(['emails.id', 'recipient', 'sender_name as senderName', 'sender_address as senderAddress'])
    .select([
      'reply_to as replyTo',
      'message_id as messageId',
      'thread',
      'created_at as createdAt',
      'attempts',
    ])
    .select(['subject', 'html', 'text', 'secret'])
    .execute()
  return rows.map((row) => ({ ...row, claim, inDoubt: claimed.get(row.id) ?? false }))
}

type Claim = Pick<ClaimedEmail, 'id' | 'claim'>

/** Records that the relay accepted the email; the words of a secret one are wiped with it. */
export async function recordSent({ id, claim }: Claim, reply: string) {
  await inTransaction(async (tx) => {
    const sent = await tx
      .updateTable('emails')
      .set({ status: 'sent', sent_at: sql`now()`, claim: null, last_reply: reply })
      .where('id', '=', id)
      .where('claim', '=', claim)
      .returning(['letter_id', 'secret'])
      .executeTakeFirst()
    if (sent?.secret) await wipeLetter(tx, sent.letter_id)
  })
}

/** Records that the email went no further than the inbox for developers, where even a secret one is read. */
export async function recordKept({ id, claim }: Claim, reply: string) {
  await database()
    .updateTable('emails')
    .set({ status: 'sent', sent_at: sql`now()`, claim: null, last_reply: reply })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .execute()
}

/** Records that it was not accepted: it is due again at that time, or has failed for good where there is none. */
export async function recordNotSent({ id, claim }: Claim, reply: string, againAt: Date | undefined) {
  await database()
    .updateTable('emails')
    .set({
      status: againAt ? 'queued' : 'failed',
      next_attempt_at: againAt ?? null,
      claim: null,
      last_reply: reply,
    })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .execute()
}

/** When the next queued email is due, if any is. */
export async function findNextDue(): Promise<Date | undefined> {
  const row = await database()
    .selectFrom('emails')
    .select((eb) => eb.fn.min('next_attempt_at').as('due'))
    .executeTakeFirst()
  return row?.due ?? undefined
}

async function wipeLetter(tx: Tx, letterId: string) {
  await tx
    .updateTable('letters')
    .set({ subject: '', html: '', text: '', phone: '', wiped_at: sql`now()` })
    .where('id', '=', letterId)
    .execute()
}
