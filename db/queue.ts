import { PgBoss, fromKysely, fromPglite } from 'pg-boss'

import { type Tx, engine } from './connection.ts'

const deliverEmail = 'deliver-email'

/** One look at the emails serves every job that asked for it: a thousand letters owed at once are one batch. */
const wakesAtOnce = 1_000

let boss: PgBoss | undefined

/** Starts the queue and makes its one kind of job known, which must happen before the first transaction that uses it. */
export async function startQueue(report: (error: unknown) => void) {
  const { pglite, place } = engine()
  boss = 'url' in place ? new PgBoss({ connectionString: place.url, max: 3 }) : new PgBoss(embedded(pglite))
  boss.on('error', report)
  await boss.start()
  await boss.createQueue(deliverEmail, { policy: 'standard', retryLimit: 0, deleteAfterSeconds: 3600 })
  await boss.getQueue(deliverEmail)
}

function embedded(pglite: ReturnType<typeof engine>['pglite']) {
  if (!pglite) throw new Error('the embedded database is not open')
  return { db: fromPglite(pglite), backend: 'pglite' as const }
}

/** Stops the queue after the jobs under way. */
export async function stopQueue() {
  const stopping = boss
  boss = undefined
  await stopping?.stop({ graceful: true, timeout: 10_000 })
}

/** Asks, inside the transaction that owes them, for its emails to be delivered after it commits. */
export async function wakeDelivery(tx: Tx) {
  await boss?.send(deliverEmail, {}, { db: fromKysely(tx) })
}

/** Runs the work whenever delivery is woken; what it needs to know stands in the table of emails, not in the job. */
export async function onDeliveryWoken(work: () => Promise<void>) {
  await boss?.work(deliverEmail, { pollingIntervalSeconds: 0.5, batchSize: wakesAtOnce }, work)
}
