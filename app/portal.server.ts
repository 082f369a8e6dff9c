import type { Logger } from 'pino'

import { startClock } from '#db/clock.ts'
import { closeDatabase, openDatabase } from '#db/connection.ts'
import { freeClaimsOfTheDead } from '#db/email-claim.ts'
import { writeLettersWith } from '#db/letter.ts'
import { writeLinksFor } from '#db/letter-facts.ts'
import { migrate } from '#db/migrate.ts'
import { startQueue, stopQueue } from '#db/queue.ts'
import { startDelivery } from '#emails/delivery.ts'
import { renderLetter } from '#emails/render.ts'

import { openDemonstration } from './demonstration.server.ts'
import { startScanning } from './http/files/scanning.ts'
import { startSweeping } from './http/files/sweep.ts'
import { startPlanning } from './http/planning/planning.ts'
import type { Settings } from './settings.server.ts'

let delivery: { stop: () => Promise<void> } | undefined
let clock: { stop: () => Promise<void> } | undefined
let scanning: { stop: () => Promise<void> } | undefined
let sweeping: { stop: () => Promise<void> } | undefined
let planning: { stop: () => Promise<void> } | undefined

/** Opens what stands behind the pages: the database at this version, the queue, and the delivery of emails. */
export async function openPortal(settings: Settings, log: Logger) {
  const report = (error: unknown) => {
    log.error({ err: error }, 'background work failed')
  }
  await openDatabase(settings.database)
  await migrate()
  writeLettersWith(renderLetter)
  writeLinksFor(settings.publicOrigin)
  await openDemonstration(settings)
  await freeClaimsOfTheDead()
  await startQueue(report)
  delivery = await startDelivery({ smtpUrl: settings.smtpUrl, report })
  clock = startClock(report)
  sweeping = startSweeping(report)
  planning = await startPlanning(report)
  if (settings.clamd) scanning = await startScanning(settings.clamd, report)
}

/** Closes it again after the work under way. */
export async function closePortal() {
  await planning?.stop()
  await scanning?.stop()
  await sweeping?.stop()
  await clock?.stop()
  await delivery?.stop()
  await stopQueue()
  await closeDatabase()
}
