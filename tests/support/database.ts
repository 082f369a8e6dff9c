import { randomBytes } from 'node:crypto'

import { sql } from 'kysely'
import pg from 'pg'

import { closeDatabase, engine, openDatabase } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'

/** Which engine the database tests of this run are on. */
export const engineOfTests = process.env['TEST_ENGINE'] === 'embedded' ? 'embedded' : 'postgres'

let isOpen = false

/**
 * Opens a migrated database that nobody has written to as the database of this process. To start one, and to make its
 * tables, costs more than most files of tests: a process has one, and empties it for each.
 */
export async function openFreshDatabase() {
  if (isOpen) await emptyDatabase()
  else
    await openDatabase(
      engineOfTests === 'postgres' ? { url: await createFreshDatabase() } : { directory: 'memory://' },
    )
  isOpen = true
  await migrate()
}

/** Closes it, for a file of tests that opens databases of its own. */
export async function leaveDatabase() {
  isOpen = false
  await closeDatabase()
}

/** What a start writes is not written by tests, and stays. */
const ofEveryStart = ['kysely_migration', 'kysely_migration_lock', 'legal_moves', 'machine_starts']
const ofTheQueue = ['version', 'queue']

/**
 * Takes every row out, also where triggers let none go, and counts from the beginning again. Tests leave few rows: to
 * truncate their tables, each with its indexes, takes ten times as long, to make them anew a hundred times.
 */
async function emptyDatabase() {
  const emptying = sql.raw(`do $$
    declare
      it record;
    begin
      set local session_replication_role = replica;
      for it in
        select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and (
          n.nspname = 'public' and c.relname <> all ('{${ofEveryStart.join()}}')
          or n.nspname = 'pgboss' and c.relname <> all ('{${ofTheQueue.join()}}'))
      loop
        execute format('delete from %s', it.name);
      end loop;
      perform setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
        from pg_sequences where schemaname = 'public' and last_value is not null;
    end $$`)
  await emptying.execute(engine().db)
}

/** Creates a migrated database on the cluster of the tests, without opening it here. Answers its address. */
export async function createFreshDatabase(): Promise<string> {
  const name = `${fromSetup('MINKA_TEST_TEMPLATE')}_${randomBytes(4).toString('hex')}`
  await onCluster([copyOfTemplate(name)])
  return addressOf(fromSetup('MINKA_TEST_CLUSTER'), name)
}

/** Puts one that nobody has written to in its place. A portal that is connected loses its connections, and takes new ones. */
export async function renewDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await onCluster([`drop database ${name} with (force)`, copyOfTemplate(name)])
}

function copyOfTemplate(name: string): string {
  return `create database ${name} template ${fromSetup('MINKA_TEST_TEMPLATE')} strategy file_copy`
}

async function onCluster(statements: string[]) {
  const client = new pg.Client({ connectionString: fromSetup('MINKA_TEST_CLUSTER') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The address of somebody with the password `right` who may enter a database without a portal, and no more, as they type it. */
export async function addressOfStranger(password: string): Promise<string> {
  const url = new URL(fromSetup('MINKA_TEST_CLUSTER'))
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query('drop role if exists minka_stranger')
  await client.query(`create role minka_stranger login password 'right'`).finally(() => client.end())
  url.username = 'minka_stranger'
  url.password = password
  return url.href
}

/** The same cluster, another database. */
export function addressOf(cluster: string, database: string): string {
  const url = new URL(cluster)
  url.pathname = `/${database}`
  return url.href
}

function fromSetup(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: the global set-up has not run`)
  return value
}
