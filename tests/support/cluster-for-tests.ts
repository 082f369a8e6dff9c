import { randomBytes } from 'node:crypto'

import pg from 'pg'

import { closeDatabase, openDatabase } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'
import { startQueue, stopQueue } from '#db/queue.ts'
import { startCluster } from '#tests/support/cluster.ts'
import { addressOf } from '#tests/support/database.ts'

/**
 * Global set-up of Vitest and Playwright: a cluster, and in it a template, migrated and with its queue, that each test's
 * database copies. Where one was set up for several of them, they share it.
 */
export default async function clusterForTests(): Promise<() => Promise<void>> {
  if (process.env['MINKA_TEST_TEMPLATE']) return () => Promise.resolve()
  const cluster = await startCluster()
  process.stdout.write(`• ${cluster.which}\n`)
  const run = `minka_test_${randomBytes(4).toString('hex')}`
  process.env['MINKA_TEST_CLUSTER'] = cluster.url
  process.env['MINKA_TEST_TEMPLATE'] = run
  await inCluster(cluster.url, (client) => client.query(`create database ${run}`))
  await openDatabase({ url: addressOf(cluster.url, run) })
  await prepareTemplate().finally(closeDatabase)

  return async () => {
    if (cluster.isLent) await inCluster(cluster.url, (client) => dropAll(client, run))
    await cluster.stop()
  }
}

async function prepareTemplate() {
  await migrate()
  await startQueue((error) => {
    throw error
  })
  await stopQueue()
}

async function dropAll(client: pg.Client, prefix: string) {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  )
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
}

async function inCluster(url: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await work(client).finally(() => client.end())
}
