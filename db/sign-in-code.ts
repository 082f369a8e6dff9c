import { sql } from 'kysely'

import { codeAttempts, codeMinutes, spacedCode } from '#app/domain/sign-in.ts'

import { type Tx, inTransaction } from './connection.ts'
import { queueEmail } from './email.ts'
import { linkTo } from './letter-facts.ts'
import { storeLetter } from './letter.ts'
import { findLetterhead } from './letterhead.ts'

export type CodeOrder = {
  email: string
  code: string
  /** What the database keeps of the code: nobody finds the code from it without the portal's secret. */
  hash: string
  locale: string
  /** Words of the address that the person wanted, which may name a call. */
  wanted: readonly string[]
}

/**
 * Keeps a code and owes its letter in one transaction. Answers the code's id, or nothing while no funder exists who could
 * write. The letter's words are wiped once it is sent.
 */
export async function sendSignInCode(order: CodeOrder): Promise<string | undefined> {
  return inTransaction(async (tx) => {
    const letterhead = await findLetterhead(tx, order.wanted)
    if (!letterhead) return undefined
    const { id, expiresAt } = await createCode(tx, order)
    const facts = {
      funder: letterhead.funder,
      recipient: {},
      code: spacedCode(order.code),
      expiresAt: expiresAt.toISOString(),
      link: linkTo('/sign-in/code'),
    }
    const letter = await storeLetter(tx, { template: 'sign-in-code', locale: order.locale, facts })
    await queueEmail(tx, {
      letterId: letter.id,
      recipient: order.email,
      sender: letterhead.sender,
      secret: true,
    })
    return id
  })
}

async function createCode(tx: Tx, { email, hash }: CodeOrder) {
  await tx
    .deleteFrom('sign_in_codes')
    .where('expires_at', '<', sql<Date>`now() - interval '1 day'`)
    .execute()
  return tx
    .insertInto('sign_in_codes')
    .values({
      email,
      code_hash: hash,
      attempts_left: codeAttempts,
      expires_at: sql<Date>`now() + make_interval(mins => ${codeMinutes})`,
    })
    .returning(['id', 'expires_at as expiresAt'])
    .executeTakeFirstOrThrow()
}

/** What came of a try: right, wrong with guesses left, or nothing to try against and why. */
export type Redemption =
  | { outcome: 'right' }
  | { outcome: 'wrong'; attemptsLeft: number }
  | { outcome: 'expired' | 'used' | 'spent' }

type Try = { ids: readonly string[]; email: string; hash: string }

/**
 * Tries a code against those sent to one browser. Each try costs every one of them a guess before it is compared, under
 * their locks, so that parallel tries neither redeem twice nor guess more often. A right one uses up the others too.
 */
export async function redeemSignInCode({ ids, email, hash }: Try): Promise<Redemption> {
  return inTransaction(async (tx) => {
    const mine = anyOf(ids)
    const tried = await tx
      .with('live', (db) =>
        db
          .selectFrom('sign_in_codes')
          .select('id')
          .where('id', '=', mine)
          .where('email', '=', email)
          .where('used_at', 'is', null)
          .where('expires_at', '>', sql<Date>`now()`)
          .where('attempts_left', '>', 0)
          .orderBy('id')
          .forUpdate(),
      )
      .updateTable('sign_in_codes as c')
      .from('live')
      .whereRef('c.id', '=', 'live.id')
      .set({ attempts_left: sql`c.attempts_left - 1` })
      .returning(['c.code_hash', 'c.attempts_left'])
      .execute()
    if (tried.some((code) => code.code_hash === hash)) {
      await tx
        .updateTable('sign_in_codes')
        .set({ used_at: sql`now()` })
        .where('id', '=', mine)
        .execute()
      return { outcome: 'right' }
    }
    const attemptsLeft = Math.max(0, ...tried.map((code) => code.attempts_left))
    return attemptsLeft > 0 ? { outcome: 'wrong', attemptsLeft } : { outcome: await whyNone(tx, ids) }
  })
}

/** Why none of the codes can be tried, told of the newest. */
async function whyNone(tx: Tx, ids: readonly string[]) {
  const newest = await tx
    .selectFrom('sign_in_codes')
    .where('id', '=', anyOf(ids))
    .select(['used_at', 'attempts_left'])
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  if (newest?.used_at) return 'used'
  return newest?.attempts_left === 0 ? 'spent' : 'expired'
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`
}
