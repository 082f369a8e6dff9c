import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

/** A text that was asked less often is planned each time: a list of another length is another text. */
const often = 3
/** For each connection the server holds the plans of so many texts at most; as many others are counted. */
const most = 300

const asked = new Map<string, number>()
const names = new Map<string, string>()

/**
 * A pool whose connections keep the plans of what is asked often: to plan the queries of a page takes PostgreSQL longer than
 * to run them.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => preparingClient(await pool.connect()),
  }
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  return {
    query,
    release: (destroy) => {
      client.release(destroy)
    },
  }

  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new TypeError('the pool was opened without cursors')
    return client.query({ text, values: [...values], name: nameOf(text) })
  }
}

function nameOf(text: string): string | undefined {
  const name = names.get(text)
  if (name !== undefined || names.size >= most) return name
  const times = (asked.get(text) ?? 0) + 1
  if (asked.size >= most) asked.clear()
  asked.set(text, times)
  if (times < often) return undefined
  asked.delete(text)
  names.set(text, `minka_${names.size}`)
  return names.get(text)
}
