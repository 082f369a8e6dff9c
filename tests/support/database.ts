import { randomBytes } from 'node:crypto'

import pg from 'pg'

import { openDatabase, type Place } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'

/** Which engine the database tests of this run are on. */
export const engineOfTests = process.env['TEST_ENGINE'] === 'embedded' ? 'embedded' : 'postgres'

/** Opens a migrated database that nobody has written to as the database of this process. Answers where it is. */
export async function openFreshDatabase(): Promise<Place> {
  const place =
    engineOfTests === 'embedded' ? { directory: 'memory://' } : { url: await createFreshDatabase() }
  await openDatabase(place)
  if (engineOfTests === 'embedded') await migrate()
  return place
}

/** Creates a migrated database on the cluster of the tests, without opening it here. Answers its address. */
export async function createFreshDatabase(): Promise<string> {
  const cluster = fromSetup('MINKA_TEST_CLUSTER')
  const template = fromSetup('MINKA_TEST_TEMPLATE')
  const name = `${template}_${randomBytes(4).toString('hex')}`
  const client = new pg.Client({ connectionString: cluster })
  await client.connect()
  await client.query(`create database ${name} template ${template}`).finally(() => client.end())
  return addressOf(cluster, name)
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
