import { randomUUID } from 'node:crypto'

import { sql } from 'kysely'

import { type Tx, database, engine, inTransaction } from './connection.ts'

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
  /** A code to sign in, which is of no use for long. */
  isCode: boolean
  /** A process may have sent it before and died before saying so. */
  inDoubt: boolean
}

/** How often a worker says that it still has its emails in hand. */
export const claimRenewedEverySeconds = 3

/** A claim that nobody has renewed for so long was left by a dead process: a restart delivers what it left within this. */
const claimLastsSeconds = 15

const claimLasts = sql<string>`make_interval(secs => ${sql.lit(claimLastsSeconds)})`

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
            eb.and([eb('status', '=', 'queued'), eb('next_attempt_at', '<=', sql<Date>`now()`)]),
            eb.and([eb('status', '=', 'sending'), eb('claimed_at', '<', sql<Date>`now() - ${claimLasts}`)]),
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
    .select(['subject', 'html', 'text', sql<boolean>`template = 'sign-in-code'`.as('isCode')])
    .execute()
  return rows.map((row) => ({ ...row, claim, inDoubt: claimed.get(row.id) ?? false }))
}

type Claim = Pick<ClaimedEmail, 'id' | 'claim'>

/** Says that these emails are still in living hands, so that no other worker takes them up. */
export async function renewClaims(claims: readonly Claim[]) {
  if (claims.length === 0) return
  await database()
    .updateTable('emails')
    .set({ claimed_at: sql`now()` })
    .where('status', '=', 'sending')
    .where(
      'claim',
      'in',
      claims.map(({ claim }) => claim),
    )
    .execute()
}

/**
 * Lets go of what an earlier process of the embedded database was sending when it died: only one process opens it, so at
 * its start none of them can be in living hands. On PostgreSQL other processes may be sending, and claims run out instead.
 */
export async function freeClaimsOfTheDead() {
  if (!engine().pglite) return
  await database()
    .updateTable('emails')
    .set({ claimed_at: new Date(0) })
    .where('status', '=', 'sending')
    .execute()
}

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

/** When the next email is due, if any is: a queued one, or one whose claim nobody renews. */
export async function findNextDue(): Promise<Date | undefined> {
  const { rows } = await sql<{ due: Date | null }>`select least(
    (select min(next_attempt_at) from emails where status = 'queued'),
    (select min(claimed_at) + ${claimLasts} from emails where status = 'sending')) as due`.execute(database())
  return rows[0]?.due ?? undefined
}

async function wipeLetter(tx: Tx, letterId: string) {
  await tx
    .updateTable('letters')
    .set({ subject: '', html: '', text: '', phone: '', wiped_at: sql`now()` })
    .where('id', '=', letterId)
    .execute()
}
