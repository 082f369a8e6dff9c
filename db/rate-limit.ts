import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

import { engine } from './connection.ts'

/**
 * So many times in so many seconds; what each process counts for itself is forgotten when it ends, and costs the database
 * nothing.
 */
export type Rate = { points: number; seconds: number; perProcess?: boolean }

type Limiter = RateLimiterMemory | RateLimiterPostgres

const known = new WeakMap<object, Map<string, Limiter>>()

/**
 * Counts one use of the key under that name, for all processes together where they share a PostgreSQL. Answers how many
 * seconds to wait when it was one too many, else nothing. The key must hold no personal data.
 */
export async function countUse(name: string, key: string, rate: Rate): Promise<number | undefined> {
  try {
    await limiterFor(name, rate).consume(key)
    return undefined
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
  }
}

function limiterFor(name: string, { points, seconds, perProcess = false }: Rate): Limiter {
  const { pool, db } = engine()
  const limiters = known.get(db) ?? new Map<string, Limiter>()
  known.set(db, limiters)
  const options = { keyPrefix: `${name}/${seconds}`, points, duration: seconds }
  // An address and an account may be counted over one time by different rates.
  const own = `${options.keyPrefix} ${points}`
  const limiter =
    limiters.get(own) ??
    (pool && !perProcess
      ? new RateLimiterPostgres({
          ...options,
          storeClient: pool,
          storeType: 'pool',
          tableName: 'rate_limits',
          tableCreated: true,
        })
      : new RateLimiterMemory(options))
  limiters.set(own, limiter)
  return limiter
}
