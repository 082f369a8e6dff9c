import { AsyncLocalStorage } from 'node:async_hooks'
import { channel } from 'node:diagnostics_channel'

import { PGlite } from '@electric-sql/pglite'
import {
  type CompiledQuery,
  Kysely,
  type LogEvent,
  type KyselyPlugin,
  PGliteDialect,
  PostgresDialect,
  type PluginTransformQueryArgs,
  type Transaction,
} from 'kysely'
import pg from 'pg'

import { lockDataDirectory } from './data-directory.ts'
import { parsers, typeOverrides } from './parsers.ts'
import type { DB } from './schema.ts'
import { preparing } from './prepared.ts'
import { whyUnusable } from './unusable.ts'

export type Database = Kysely<DB>
export type Tx = Transaction<DB>

/** Where the data lives: a PostgreSQL address, or a directory of our own (`memory://` for one that is forgotten). */
export type Place = { url: string } | { directory: string }

type Open = {
  db: Database
  guarded: Database
  place: Place
  pglite?: PGlite
  pool?: pg.Pool
  unlock: () => void
}

/** Every query is told here by its SQL, without its values, for whoever listens: tests count what a page asks. */
const queries = channel('minka:query')

const log = ({ query }: LogEvent) => {
  queries.publish(query.sql)
}

const inside = new AsyncLocalStorage<Tx>()
const transactionLimit = 30_000
/** PGlite would take 128 MB and a third of a start to fill them; a small program's data need no more than this. */
const embeddedBuffers = '16MB'
let open: Open | undefined

/**
 * Opens the one database of this process. A directory that another process holds, and a PostgreSQL that cannot be used, are
 * refused in one sentence.
 */
export async function openDatabase(place: Place): Promise<void> {
  if (open) throw new Error('the database of this process is open already')
  open = 'url' in place ? await openPostgres(place) : await openEmbedded(place)
}

/** Closes what `openDatabase` opened, after the queries under way. */
export async function closeDatabase() {
  const closing = open
  open = undefined
  await closing?.db.destroy()
  closing?.unlock()
}

/** The handle for reading. Inside a transaction it throws, since there it would hang one engine and betray the other. */
export function database(): Database {
  return opened().guarded
}

/** Asks what was compiled before, as that handle would. */
export async function askCompiled<Row>(query: CompiledQuery<Row>): Promise<Row[]> {
  refuseInside()
  const { rows } = await opened().db.executeQuery(query)
  return rows
}

/**
 * Runs the work in one transaction: all of it is stored or nothing. Transactions do not nest, and end with an error after
 * their limit in milliseconds.
 */
export async function inTransaction<T>(
  work: (tx: Tx) => Promise<T>,
  limit: number = transactionLimit,
): Promise<T> {
  refuseInside()
  return opened()
    .db.transaction()
    .execute((tx) => inside.run(tx, () => withinLimit(work(tx), limit)))
}

/** The engine beneath, for the queue, which brings its own adapters. */
export function engine() {
  const { pglite, pool, place, db } = opened()
  return { pglite, pool, place, db }
}

function opened(): Open {
  if (!open) throw new Error('the database is not open yet')
  return open
}

async function openPostgres(place: { url: string }): Promise<Open> {
  const pool = new pg.Pool({
    connectionString: place.url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 20_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: transactionLimit,
    // What PostgreSQL thinks worth compiling takes it twenty times as long to compile as to run.
    options: '-c jit=off',
    types: typeOverrides(),
  })
  // A connection that the server closes must not end the process, whether it is idle or between two statements of a
  // transaction: what asks next on it fails, and the next to come opens another.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  await pool.query('select').catch(async (error: unknown) => {
    await pool.end()
    throw whyUnusable(place.url, error)
  })
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparing(pool) }), log })
  return { db, guarded: db.withPlugin(new OutsideTransactions()), place, pool, unlock: () => undefined }
}

async function openEmbedded(place: { directory: string }): Promise<Open> {
  const unlock = lockDataDirectory(place.directory)
  const startParams = [...PGlite.defaultStartParams, '-c', `shared_buffers=${embeddedBuffers}`]
  const pglite = await PGlite.create({ dataDir: place.directory, parsers, startParams })
  const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }), log })
  return { db, guarded: db.withPlugin(new OutsideTransactions()), place, pglite, unlock }
}

/** Refuses every query that is made on the outer handle while a transaction of the same call is open. */
class OutsideTransactions implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs) {
    refuseInside()
    return node
  }

  transformResult: KyselyPlugin['transformResult'] = ({ result }) => Promise.resolve(result)
}

function refuseInside() {
  if (inside.getStore())
    throw new Error('a query on the outer handle inside a transaction: use the transaction')
}

async function withinLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('the transaction took longer than its limit'))
    }, milliseconds)
  })
  return Promise.race([work, limit]).finally(() => {
    clearTimeout(timer)
  })
}
