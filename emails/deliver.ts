import type { TriedOutcome } from '#app/domain/email-log.ts'
import type { ClaimedEmail } from '#db/email-claim.ts'
import { listAttempts, recordNotSent, recordSent } from '#db/email-outcome.ts'

import type { AcceptanceLog } from './acceptance-log.ts'
import { firstTry, nextAttempt } from './backoff.ts'
import { composeMime } from './message.ts'
import type { Outcome, Relay } from './relay.ts'

export type Delivering = {
  relay: Relay | undefined
  log?: AcceptanceLog | undefined
  report: (error: unknown) => void
}

type Ended = { outcome: TriedOutcome; reply: string }

/** Sends one email, unless its relay has taken it already, and records what became of it. */
export async function deliver(email: ClaimedEmail, delivering: Delivering): Promise<TriedOutcome> {
  const ended = await attempt(email, delivering)
  const { outcome } = ended
  if (outcome === 'accepted' || outcome === 'found' || outcome === 'kept') {
    await recordSent(email, { ...ended, outcome })
  } else {
    await recordNotSent(email, { ...ended, outcome, againAt: await again(email, outcome) })
  }
  return outcome
}

async function again(email: ClaimedEmail, outcome: TriedOutcome): Promise<Date | undefined> {
  if (outcome === 'never') return undefined
  const now = new Date()
  const since = email.isCode ? email.createdAt : firstTry(await listAttempts(email.id), now)
  return nextAttempt({ ...email, since, isRelayAway: outcome === 'away' }, now, Math.random())
}

async function attempt(email: ClaimedEmail, { relay, log, report }: Delivering): Promise<Ended> {
  if (!relay) return { outcome: 'kept', reply: 'kept in the development inbox' }
  const earlier = email.inDoubt && log ? await lookUp(email, log, report) : undefined
  if (earlier) return earlier
  const { kind, reply } = await send(email, relay)
  return { outcome: kind, reply }
}

/** While the log cannot be read nobody knows whether the email has arrived, and it is not sent twice on a guess. */
async function lookUp(
  { messageId }: ClaimedEmail,
  log: AcceptanceLog,
  report: Delivering['report'],
): Promise<Ended | undefined> {
  try {
    const words = await log.find(messageId)
    return words === undefined ? undefined : { outcome: 'found', reply: words }
  } catch (error) {
    report(error)
    return { outcome: 'doubtful', reply: `the relay's log cannot be read: ${String(error)}` }
  }
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
