import { createTransport } from 'nodemailer'
import { z } from 'zod'

/** What became of one email: taken, to be tried again, or refused for good. `reply` is the relay's own words. */
export type Outcome = { kind: 'accepted' | 'later' | 'never'; reply: string }

export type Parcel = { from: string; to: string; bytes: Buffer }

export type Relay = { send: (parcel: Parcel) => Promise<Outcome>; close: () => void }

/** How many emails travel at once; each waits for the relay no longer than its claim lasts. */
export const lanes = 10

const second = 1000

/** Opens a relay by its address, such as `smtps://user:secret@mail.example:465`. It connects when there is something to send. */
export function openRelay(url: string): Relay {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: lanes,
    // The queue tries again, and knows that it did; the pool would do so unseen.
    maxRequeues: 0,
    dnsTimeout: 10 * second,
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 20 * second,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: ({ from, to, bytes }) =>
      transport.sendMail({ envelope: { from, to: [to] }, raw: bytes }).then(
        (sent) => accepted(sent, to),
        (error: unknown) => refused(error),
      ),
    close: () => {
      transport.close()
    },
  }
}

type Sent = { accepted: string[]; rejected: string[]; response: string }

/** The relay must have taken the email for its one recipient and for nobody else. */
function accepted({ accepted, rejected, response }: Sent, to: string): Outcome {
  const [taken, ...others] = accepted
  const isRight = taken?.toLowerCase() === to.toLowerCase() && others.length === 0 && rejected.length === 0
  if (isRight) return { kind: 'accepted', reply: response }
  return { kind: 'never', reply: `accepted for [${accepted.join(' ')}] instead of ${to}: ${response}` }
}

const refusal = z.object({
  message: z.string(),
  response: z.string().optional(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
})

/**
 * Only what a relay says of this recipient or this message is final. A wrong password, a refused sender or a closed
 * door are ours to repair, and the email waits until they are.
 */
function refused(error: unknown): Outcome {
  const known = refusal.safeParse(error).data
  if (known === undefined) return { kind: 'later', reply: String(error) }
  const isAboutThisEmail = known.command === 'RCPT TO' || known.command === 'DATA'
  const isFinal = isAboutThisEmail && (known.responseCode ?? 0) >= 500
  return { kind: isFinal ? 'never' : 'later', reply: known.response ?? known.message }
}
