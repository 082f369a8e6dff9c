import { findNextDue } from '#db/email-claim.ts'
import { onDeliveryWoken } from '#db/queue.ts'

import type { AcceptanceLog } from './acceptance-log.ts'
import { Lanes } from './lanes.ts'
import { openRelay, type SigningKey } from './relay.ts'

/** Where emails go; without an address they stay in the inbox for developers. */
export type DeliverySettings = {
  smtpUrl?: string | undefined
  log?: AcceptanceLog | undefined
  /** How many emails the relay takes in a minute from all processes together. */
  perMinute?: number | undefined
  signingKey?: SigningKey | undefined
  report: (error: unknown) => void
}

const sweepEvery = 60_000
const afterTrouble = 5_000
const shortestPause = 250

/**
 * Delivers what is due: at once, whenever the queue wakes it, when a retry falls due, and every minute in any case. `stop`
 * resolves after the emails under way.
 */
export async function startDelivery(settings: DeliverySettings): Promise<{ stop: () => Promise<void> }> {
  const { lanes, close } = openDelivery(settings)
  let isStopped = false
  const rounds = async () => {
    while (!isStopped) {
      // Taken before the round: what is owed during it, or a stop, wakes at once.
      const { woken } = lanes
      const pause = await round(lanes, () => isStopped).catch((error: unknown) => {
        settings.report(error)
        return afterTrouble
      })
      const alarm = setTimeout(() => lanes.wake(), pause)
      await woken
      clearTimeout(alarm)
    }
  }
  await onDeliveryWoken(async () => lanes.wake())
  const running = rounds()
  return {
    stop: async () => {
      isStopped = true
      lanes.wake()
      await running
      await close()
    },
  }
}

/** Sends everything that is due now, and resolves when nothing is under way any more. */
export async function deliverDue(settings: DeliverySettings): Promise<void> {
  const { lanes, close } = openDelivery(settings)
  await lanes.fillWhileDue(() => false)
  await lanes.empty()
  await lanes.fillWhileDue(() => false)
  await close()
}

function openDelivery({ smtpUrl, signingKey, ...settings }: DeliverySettings) {
  const relay = smtpUrl ? openRelay(smtpUrl, signingKey) : undefined
  const lanes = new Lanes({ ...settings, relay })
  const close = async () => {
    await lanes.empty()
    lanes.close()
    relay?.close()
  }
  return { lanes, close }
}

/** One look at what is due; answers how long to sleep. */
async function round(lanes: Lanes, isOver: () => boolean): Promise<number> {
  await lanes.fillWhileDue(isOver)
  const due = await findNextDue()
  const wait = due === undefined ? sweepEvery : due.getTime() - Date.now()
  return Math.min(Math.max(wait, lanes.restLeft, shortestPause), sweepEvery)
}
