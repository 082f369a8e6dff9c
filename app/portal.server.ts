import type { Logger } from 'pino'

import { startClock } from '#db/clock.ts'
import { closeDatabase, openDatabase } from '#db/connection.ts'
import { freeClaimsOfTheDead } from '#db/email-claim.ts'
import { writeLettersWith } from '#db/letter.ts'
import { writeLinksFor } from '#db/letter-facts.ts'
import { migrate } from '#db/migrate.ts'
import { startQueue, stopQueue } from '#db/queue.ts'
import { renderLetter } from '#emails/render.ts'

import { openDemonstration } from './demonstration.server.ts'
import { startScanning } from './http/files/scanning.ts'
import { startSweeping } from './http/files/sweep.ts'
import { startPlanning } from './http/planning/planning.ts'
import { startReminding } from './http/reminding.ts'
import type { Settings } from './settings.server.ts'

/**
 * How long, in milliseconds, after the port was opened the work begins that nobody waits for: on the embedded database it
 * would stand in the way of the first page.
 */
const moment = 700
const afterTrouble = 5_000

let beginning: NodeJS.Timeout | undefined
let begun: Promise<void> | undefined
let delivery: { stop: () => Promise<void> } | undefined
let clock: { stop: () => Promise<void> } | undefined
let scanning: { stop: () => Promise<void> } | undefined
let sweeping: { stop: () => Promise<void> } | undefined
let planning: { stop: () => Promise<void> } | undefined
let reminding: { stop: () => Promise<void> } | undefined

/** Opens what stands behind the pages: the database at this version, and the queue. */
export async function openPortal(settings: Settings, log: Logger) {
  await openDatabase(settings.database)
  await migrate()
  prepareLetters(settings)
  await openDemonstration(settings)
  await startParts(settings, log)
}

/** The same for another process beside the one that opened it. */
export async function joinPortal(settings: Settings, log: Logger) {
  await openDatabase(settings.database)
  prepareLetters(settings)
  await startParts(settings, log)
}

function prepareLetters({ publicOrigin }: Settings) {
  writeLettersWith(renderLetter)
  writeLinksFor(publicOrigin)
}

async function startParts({ clamd }: Settings, log: Logger) {
  const report = reportTo(log)
  await startQueue(report)
  if (clamd) scanning = await startScanning(clamd, report)
}

/** Begins, in a moment, what runs beside the pages: the delivery of emails, the moves of the clock, plans, reminders, and sweeping. */
export function beginWork(settings: Settings, log: Logger) {
  const report = reportTo(log)
  const later = (wait: number) => {
    beginning = setTimeout(() => (begun = begin(settings, report).catch(again)), wait)
  }
  const again = (error: unknown) => {
    report(error)
    later(afterTrouble)
  }
  later(moment)
}

/** Tried again after trouble: what has begun is not begun twice. */
async function begin({ smtpUrl }: Settings, report: (error: unknown) => void) {
  if (!delivery) {
    // Only delivery needs what writes and sends emails.
    const { startDelivery } = await import('#emails/delivery.ts')
    // Once it has begun, none of the claims is surely of the dead.
    await freeClaimsOfTheDead()
    delivery = await startDelivery({ smtpUrl, report })
  }
  clock ??= startClock(report)
  sweeping ??= startSweeping(report)
  planning ??= await startPlanning(report)
  reminding ??= await startReminding(report)
}

/** Closes it again after the work under way. */
export async function closePortal() {
  await begun
  clearTimeout(beginning)
  await reminding?.stop()
  await planning?.stop()
  await scanning?.stop()
  await sweeping?.stop()
  await clock?.stop()
  await delivery?.stop()
  await stopQueue()
  await closeDatabase()
}

function reportTo(log: Logger) {
  return (error: unknown) => {
    log.error({ err: error }, 'background work failed')
  }
}
