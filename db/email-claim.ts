import { randomUUID } from 'node:crypto'

import { sql } from 'kysely'

import { type Tx, database, engine, inTransaction } from './connection.ts'
import { isItsTurn, isPaused } from './email-turn.ts'

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
  /** The relay may have taken it before, and nobody here heard of it. */
  inDoubt: boolean
}

/** How often a worker says that it still has its emails in hand. */
export const claimRenewedEverySeconds = 3

/**
 * A claim that nobody has renewed for so long was left by a dead process: a restart delivers what it left within this. It is
 * also the time that a relay has to write down what it had just taken, before its log is asked.
 */
const claimLastsSeconds = 15

const claimLasts = sql<string>`make_interval(secs => ${sql.lit(claimLastsSeconds)})`

/** One for all processes: of two that claim at once, the second counts what the first has claimed. */
const rateLock = sql`select pg_advisory_xact_lock(hashtext('emails a minute'))`

/**
 * Claims emails that are due, at most so many and, over all processes, no more than `perMinute` in any minute; two workers
 * never claim the same one. Codes go first; the emails of one case to one address go one after the other, as they were owed.
 */
export async function claimDueEmails(most: number, perMinute?: number): Promise<ClaimedEmail[]> {
  await takeBackFromTheDead()
  const claim = randomUUID()
  const claimed = perMinute === undefined ? await claimIn(database(), claim, most) : await claimRated()
  return claimed ? readClaimed(claim) : []

  async function claimRated() {
    return inTransaction(async (tx) => {
      await rateLock.execute(tx)
      const left = (perMinute ?? 0) - (await countOfLastMinute(tx))
      return left > 0 && claimIn(tx, claim, Math.min(left, most))
    })
  }
}

async function takeBackFromTheDead() {
  await database()
    .updateTable('emails')
    .set({ status: 'queued', claim: null, next_attempt_at: sql<Date>`now()`, in_doubt: true })
    .where('status', '=', 'sending')
    .where('claimed_at', '<', sql<Date>`now() - ${claimLasts}`)
    .execute()
}

async function claimIn(db: Tx | ReturnType<typeof database>, claim: string, most: number) {
  const claimed = await db
    .with('due', (with_) =>
      with_
        .selectFrom('emails as e')
        .select('e.id')
        .where('e.status', '=', 'queued')
        .where('e.next_attempt_at', '<=', sql<Date>`now()`)
        .where(isItsTurn)
        .where(sql<boolean>`not ${isPaused}`)
        .orderBy('e.secret', 'desc')
        .orderBy('e.number')
        .limit(most)
        .forUpdate('e')
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
    .executeTakeFirst()
  return claimed.numUpdatedRows > 0n
}

async function countOfLastMinute(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('emails')
    .where('claimed_at', '>', sql<Date>`now() - interval '1 minute'`)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function readClaimed(claim: string): Promise<ClaimedEmail[]> {
  const rows = await database()
    .selectFrom('emails')
    .innerJoin('letters', 'letters.id', 'emails.letter_id')
    .where('emails.claim', '=', claim)
    .orderBy('emails.number')
    .select(['emails.id', 'recipient', 'sender_name as senderName', 'sender_address as senderAddress'])
    .select([
      'reply_to as replyTo',
      'message_id as messageId',
      'thread',
      'created_at as createdAt',
      'attempts',
      'in_doubt as inDoubt',
    ])
    .select(['subject', 'html', 'text', sql<boolean>`template = 'sign-in-code'`.as('isCode')])
    .execute()
  return rows.map((row) => ({ ...row, claim }))
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

/** When the next email is due, if any is: a queued one whose turn it is, or one whose claim nobody renews. */
export async function findNextDue(): Promise<Date | undefined> {
  const { rows } = await sql<{ due: Date | null }>`select least(
    (select min(e.next_attempt_at) from emails e where e.status = 'queued' and ${isItsTurn} and not ${isPaused}),
    (select min(claimed_at) + ${claimLasts} from emails where status = 'sending')) as due`.execute(database())
  return rows[0]?.due ?? undefined
}
