import { randomBytes, randomInt } from 'node:crypto'

import { joinCodeDigits, spacedJoinCode } from '#app/domain/invitation.ts'

import { sealOf } from './secret.ts'

/** What the database keeps of a link, or of a code. A code is short, so it opens nothing where a link is asked for. */
export function invitationSeal(by: 'link' | 'code', secret: string): string {
  return sealOf(`invitation ${by}`, secret)
}

/** The path of a new link that nobody guesses, and its seal. What it holds stands in the query, which no log keeps. */
export function newInvitationLink() {
  const secret = randomBytes(24).toString('base64url')
  return { path: `/apply/join?link=${secret}`, secretHash: invitationSeal('link', secret) }
}

/** A new code to read out, as it is shown once, and its seal. */
export function newInvitationCode() {
  const code = Array.from({ length: joinCodeDigits }, () => randomInt(10)).join('')
  return { code: spacedJoinCode(code), secretHash: invitationSeal('code', code) }
}
