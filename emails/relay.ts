import { createTransport } from 'nodemailer'
import { z } from 'zod'

/**
 * What became of one email: taken; to be tried again, since the relay says so, cannot be reached (`away`) or never answered
 * and may have taken it (`doubtful`); or refused for good. `reply` is the relay's own words.
 */
export type Outcome = { kind: 'accepted' | 'later' | 'away' | 'doubtful' | 'never'; reply: string }

export type Parcel = { from: string; to: string; bytes: Buffer }

export type Relay = { send: (parcel: Parcel) => Promise<Outcome>; close: () => void }

/** A key for DKIM as PEM, and the name under which its other half stands in the DNS of the sender's domain. */
export type SigningKey = { selector: string; privateKey: string }

/** How many emails travel at once; each waits for the relay no longer than its claim lasts. */
export const lanes = 10

const second = 1000

/** Opens a relay by its address, such as `smtps://user:secret@mail.example:465`. It connects when there is something to send. */
export function openRelay(url: string, key?: SigningKey): Relay {
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
      transport.sendMail({ envelope: { from, to: [to] }, raw: bytes, ...signature(from, key) }).then(
        (sent) => accepted(sent, to),
        (error: unknown) => refused(error),
      ),
    close: () => {
      transport.close()
    },
  }
}

/** Each funder writes from a domain of its own, and its letters are signed for that one. */
function signature(from: string, key: SigningKey | undefined) {
  if (!key) return {}
  const domainName = from.slice(from.lastIndexOf('@') + 1)
  return { dkim: { domainName, keySelector: key.selector, privateKey: key.privateKey } }
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
  code: z.string().optional(),
  syscall: z.string().optional(),
  timeoutType: z.string().optional(),
})
type Refusal = z.infer<typeof refusal>

function refused(error: unknown): Outcome {
  const known = refusal.safeParse(error).data
  if (known === undefined) return { kind: 'doubtful', reply: String(error) }
  return { kind: kindOf(known), reply: known.response ?? known.message }
}

/**
 * Only what a relay says of this recipient or this message is final. A wrong password, a refused sender or a closed
 * door are ours to repair, and the email waits until they are. Whoever was heard of no more may have taken it.
 */
function kindOf(error: Refusal): Outcome['kind'] {
  if (error.responseCode === undefined) return wasNeverOpen(error) ? 'away' : 'doubtful'
  const isAboutThisEmail = error.command === 'RCPT TO' || error.command === 'DATA'
  if (isAboutThisEmail) return error.responseCode >= 500 ? 'never' : 'later'
  return error.command === 'MAIL FROM' ? 'later' : 'away'
}

/** No word of the email had been said when it failed. */
function wasNeverOpen({ code = '', syscall, timeoutType = '' }: Refusal): boolean {
  const isBefore = ['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EPROXY', 'ECONFIG'].includes(code)
  const isTooLong = ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'].includes(timeoutType)
  return isBefore || isTooLong || syscall === 'connect'
}
