import { PgBoss, fromKysely, fromPglite } from 'pg-boss'

import { type Tx, engine } from './connection.ts'

const deliverEmail = 'deliver-email'
const scanFile = 'scan-file'
const planAssignment = 'plan-assignment'
const remindReviewers = 'remind-reviewers'

/** One look at the emails serves every job that asked for it: a thousand letters owed at once are one batch. */
const wakesAtOnce = 1_000

/** What pg-boss would do besides, at every start: nobody reads its list of processes. */
const unused = { registerInstance: false }

const everyFiveMinutes = '*/5 * * * *'

let boss: PgBoss | undefined
let scans = false

/** Starts the queue and makes its kinds of jobs known, which must happen before the first transaction that uses one. */
export async function startQueue(report: (error: unknown) => void) {
  const { pglite, place } = engine()
  const where = 'url' in place ? { connectionString: place.url, max: 3 } : embedded(pglite)
  boss = new PgBoss({ ...where, ...unused })
  boss.on('error', report)
  await boss.start()
  for (const kind of [deliverEmail, scanFile, planAssignment, remindReviewers]) {
    if (await boss.getQueue(kind)) continue
    await boss.createQueue(kind, { policy: 'standard', retryLimit: 0, deleteAfterSeconds: 3600 })
    await boss.getQueue(kind)
  }
}

function embedded(pglite: ReturnType<typeof engine>['pglite']) {
  if (!pglite) throw new Error('the embedded database is not open')
  return { db: fromPglite(pglite), backend: 'pglite' as const }
}

/** Stops the queue after the jobs under way. */
export async function stopQueue() {
  const stopping = boss
  boss = undefined
  scans = false
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

/** Asks, inside the transaction that stores files, for an antivirus to look through them. Answers whether one does. */
export async function wakeScan(tx: Tx): Promise<boolean> {
  if (scans) await boss?.send(scanFile, {}, { db: fromKysely(tx) })
  return scans
}

/** Runs the work whenever files were stored; from now on they wait for it. Which they are stands in their own table. */
export async function onScanWoken(work: () => Promise<void>) {
  scans = true
  await boss?.work(scanFile, { pollingIntervalSeconds: 1, batchSize: wakesAtOnce }, work)
}

/** Asks, inside the transaction that wants a plan or a bulk action, for somebody to work on it, now or at a later time. */
export async function wakePlanning(tx: Tx, startAfter?: Date) {
  await boss?.send(planAssignment, {}, { db: fromKysely(tx), ...(startAfter && { startAfter }) })
}

/** Runs the work whenever a plan waits for it; which one stands in the table of plans. */
export async function onPlanningWoken(work: () => Promise<void>) {
  await boss?.work(planAssignment, { pollingIntervalSeconds: 1, batchSize: wakesAtOnce }, work)
}

/** Runs the work every five minutes, by the queue's schedule: in one of the processes that share the database. */
export async function onRemindersDue(work: () => Promise<void>) {
  await boss?.work(remindReviewers, { pollingIntervalSeconds: 10, batchSize: wakesAtOnce }, work)
  await boss?.schedule(remindReviewers, everyFiveMinutes)
}
