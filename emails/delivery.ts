import {
  claimDueEmails,
  claimRenewedEverySeconds,
  findNextDue,
  recordKept,
  recordNotSent,
  recordSent,
  renewClaims,
  type ClaimedEmail,
} from '#db/email-claim.ts'
import { onDeliveryWoken } from '#db/queue.ts'
import { nextAttempt } from './backoff.ts'
import { composeMime } from './message.ts'
import { lanes, openRelay, type Outcome, type Relay } from './relay.ts'

type Settings = { smtpUrl?: string | undefined; report: (error: unknown) => void }

const sweepEvery = 60_000
const afterTrouble = 5_000
const shortestPause = 250

/**
 * Delivers what is due: at once, whenever the queue wakes it, when a retry falls due, and every minute in any case.
 * Without a relay emails stay in the inbox for developers. `stop` resolves after the emails under way.
 */
export async function startDelivery({ smtpUrl, report }: Settings): Promise<{ stop: () => Promise<void> }> {
  const relay = smtpUrl ? openRelay(smtpUrl) : undefined
  const rounds = repeating(() => deliverDue(relay, report), report)
  await onDeliveryWoken(rounds.run)
  void rounds.run()
  return {
    stop: async () => {
      await rounds.stop()
      relay?.close()
    },
  }
}

/** Runs the work one at a time; a call while it runs makes it run once more. Afterwards it sleeps until the next is due. */
function repeating(work: () => Promise<void>, report: (error: unknown) => void) {
  let running: Promise<void> | undefined
  let asked = 0
  let isStopped = false
  let alarm: NodeJS.Timeout | undefined

  const rounds = async () => {
    clearTimeout(alarm)
    let pause = afterTrouble
    try {
      let served: number
      do {
        served = asked
        await work()
        pause = await untilNextDue()
      } while (served !== asked && !isStopped)
    } catch (error) {
      report(error)
    }
    running = undefined
    if (!isStopped) alarm = setTimeout(() => void run(), pause)
  }

  const run = async () => {
    if (isStopped) return
    asked += 1
    running ??= rounds()
    await running
  }

  return {
    run,
    stop: async () => {
      isStopped = true
      clearTimeout(alarm)
      await running
    },
  }
}

async function untilNextDue(): Promise<number> {
  const due = await findNextDue()
  if (due === undefined) return sweepEvery
  return Math.min(Math.max(due.getTime() - Date.now(), shortestPause), sweepEvery)
}

/** Sends until nothing is due. An email whose result cannot be recorded stays claimed, and is taken up again later. */
async function deliverDue(relay: Relay | undefined, report: (error: unknown) => void) {
  let claimed: ClaimedEmail[]
  do {
    claimed = await claimDueEmails(lanes)
    const sending = claimed.map((email) => deliver(email, relay))
    const results = await keepingClaims(claimed, Promise.allSettled(sending), report)
    for (const result of results) if (result.status === 'rejected') report(result.reason)
  } while (claimed.length > 0)
}

/** A slow relay must not make the others think that this process is dead. */
async function keepingClaims<T>(
  claimed: readonly ClaimedEmail[],
  work: Promise<T>,
  report: (error: unknown) => void,
): Promise<T> {
  const beat = setInterval(() => void renewClaims(claimed).catch(report), claimRenewedEverySeconds * 1000)
  return work.finally(() => {
    clearInterval(beat)
  })
}

async function deliver(email: ClaimedEmail, relay: Relay | undefined) {
  if (!relay) return recordKept(email, 'kept in the development inbox')
  const { kind, reply } = await send(email, relay)
  if (kind === 'accepted') return recordSent(email, reply)
  const again = kind === 'later' ? nextAttempt(email, new Date(), Math.random()) : undefined
  return recordNotSent(email, reply, again)
}

/** An email that cannot be written, such as one to an impossible address, is refused here and never reaches the relay. */
async function send(email: ClaimedEmail, relay: Relay): Promise<Outcome> {
  try {
    const bytes = await composeMime({
      from: { name: email.senderName, address: email.senderAddress },
      to: email.recipient,
      replyTo: email.replyTo,
      subject: email.subject,
      text: email.text,
      html: email.html,
      messageId: email.messageId,
      sentAt: email.createdAt,
      thread: threadOf(email),
    })
    return await relay.send({ from: email.senderAddress, to: email.recipient, bytes })
  } catch (error) {
    return { kind: 'never', reply: String(error) }
  }
}

function threadOf({ thread, messageId }: ClaimedEmail): string | undefined {
  if (thread === null) return undefined
  return `<${encodeURIComponent(thread)}${messageId.slice(messageId.indexOf('@'))}`
}
