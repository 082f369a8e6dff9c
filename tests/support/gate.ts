import pg from 'pg'

import { engine } from '#db/connection.ts'

const patience = 8_000

/**
 * Holds the row of an application or a call until every attempt waits for a lock, then lets them go at once: a race that
 * is run each time. Answers how each ended. Attempts beyond the portal's own connections follow as these come free.
 */
export async function heldAtTheRow<T>(
  id: string,
  attempts: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  const { pool, place } = engine()
  if (!pool || !('url' in place)) throw new Error('a race needs several connections')
  const [gate, watch] = [await connect(place.url), await connect(place.url)]
  // The connections are made before the race: who waits for one is not at the gate.
  await Promise.all(attempts.map(() => pool.query('select 1')))
  try {
    await gate.query('begin')
    await gate.query('select from calls where id = $1 for update', [id])
    await gate.query('select from applications where id = $1 for update', [id])
    const running = attempts.map((attempt) => attempt())
    const ended = Promise.allSettled(running)
    await waitersArrive(watch, Math.min(attempts.length, pool.options.max))
    await gate.query('commit')
    return await ended
  } finally {
    await gate.end()
    await watch.end()
  }
}

/** Resolves when somebody waits for a lock, for an attempt that comes second. */
export async function somebodyWaits() {
  const { place } = engine()
  if (!('url' in place)) throw new Error('a race needs several connections')
  const watch = await connect(place.url)
  try {
    await waitersArrive(watch, 1)
  } finally {
    await watch.end()
  }
}

/** The outcomes that were not refused. */
export function succeeded(outcomes: readonly PromiseSettledResult<unknown>[]) {
  return outcomes.filter(({ status }) => status === 'fulfilled')
}

/** Why the others were refused. */
export function refusals(outcomes: readonly PromiseSettledResult<unknown>[]): unknown[] {
  return outcomes.flatMap((outcome): unknown[] => (outcome.status === 'rejected' ? [outcome.reason] : []))
}

async function connect(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** Watched from outside the transaction at the gate, within which PostgreSQL would go on showing the first answer. */
async function waitersArrive(watch: pg.Client, wanted: number) {
  const limit = AbortSignal.timeout(patience)
  for (let waiting = 0; waiting < wanted;) {
    if (limit.aborted) throw new Error(`only ${waiting} of ${wanted} attempts came to the gate`)
    const { rows } = await watch.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    )
    waiting = rows[0]?.waiting ?? 0
  }
}
