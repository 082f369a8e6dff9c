import { expect } from 'vitest'

import type { SmtpPeer } from '#tests/support/smtp-peer.ts'
import { type Visitor, destination } from '#tests/support/visitor.ts'

/** Asks for a code and answers it as the newest letter of that inbox says it. */
export async function askedForCode(
  visitor: Visitor,
  relay: SmtpPeer,
  { email, next = '' }: { email: string; next?: string },
): Promise<string> {
  const before = relay.lettersTo(email).length
  const response = await visitor.post('/sign-in', { email, next })
  expect(destination(response)).toMatch(/^\/sign-in\/code/)
  const letters = await relay.inboxOf(email, before + 1)
  return codeIn(letters.at(-1)?.text)
}

/** The code that a letter holds, as it is written there. */
export function codeIn(text: string | undefined): string {
  const [code] = /\b\d{3} \d{3}\b/.exec(text ?? '') ?? []
  if (code === undefined) throw new Error(`no code in: ${text ?? 'no letter'}`)
  return code
}

/** A code that is surely another. */
export function otherThan(code: string): string {
  return code.replace(/^./, (digit) => String((Number(digit) + 1) % 10))
}
