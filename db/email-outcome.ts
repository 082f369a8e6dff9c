import { sql } from 'kysely'

import type { AttemptOutcome, TriedOutcome } from '#app/domain/email-log.ts'

import { type Tx, database, inTransaction } from './connection.ts'
import type { ClaimedEmail } from './email-claim.ts'

type Claim = Pick<ClaimedEmail, 'id' | 'claim'>

/** How an attempt ended, in the relay's own words. */
type Sent = { outcome: Extract<TriedOutcome, 'accepted' | 'found' | 'kept'>; reply: string }
type NotSent = {
  outcome: Exclude<TriedOutcome, Sent['outcome']>
  reply: string
  againAt: Date | undefined
}

/**
 * Records that the relay has accepted the email, now or as its log says; the words of a secret one are wiped with it. In the
 * inbox for developers even a secret one is kept, to be read.
 */
export async function recordSent({ id, claim }: Claim, { outcome, reply }: Sent) {
  await inTransaction(async (tx) => {
    const sent = await tx
      .updateTable('emails')
      .set({ status: 'sent', sent_at: sql`now()`, claim: null, in_doubt: false, last_reply: reply })
      .where('id', '=', id)
      .where('claim', '=', claim)
      .returning(['letter_id', 'secret', 'attempts'])
      .executeTakeFirst()
    if (!sent) return
    await recordAttempt(tx, { id, number: sent.attempts, outcome, reply })
    if (sent.secret && outcome !== 'kept') await wipeLetter(tx, sent.letter_id)
  })
}

/**
 * Records that it was not accepted: it is due again at that time, or has failed for good where there is none. A doubtful
 * attempt may have been accepted all the same.
 */
export async function recordNotSent({ id, claim }: Claim, { outcome, reply, againAt }: NotSent) {
  await inTransaction(async (tx) => {
    const tried = await tx
      .updateTable('emails')
      .set({
        status: againAt ? 'queued' : 'failed',
        next_attempt_at: againAt ?? null,
        claim: null,
        in_doubt: outcome === 'doubtful',
        last_reply: reply,
      })
      .where('id', '=', id)
      .where('claim', '=', claim)
      .returning('attempts')
      .executeTakeFirst()
    if (tried) await recordAttempt(tx, { id, number: tried.attempts, outcome, reply })
  })
}

/** How each attempt to send an email ended, the first first. */
export async function listAttempts(id: string): Promise<{ endedAt: Date; outcome: AttemptOutcome }[]> {
  return database()
    .selectFrom('email_attempts')
    .where('email_id', '=', id)
    .orderBy('number')
    .select(['ended_at as endedAt', 'outcome'])
    .execute()
}

type Attempt = { id: string; number: number; outcome: TriedOutcome; reply: string }

async function recordAttempt(tx: Tx, { id, ...attempt }: Attempt) {
  await tx
    .insertInto('email_attempts')
    .values({ email_id: id, ...attempt })
    .execute()
}

async function wipeLetter(tx: Tx, letterId: string) {
  await tx
    .updateTable('letters')
    .set({ subject: '', html: '', text: '', phone: '', wiped_at: sql`now()` })
    .where('id', '=', letterId)
    .execute()
}
