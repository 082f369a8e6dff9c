import { randomBytes } from 'node:crypto'

import { sealOf } from './secret.ts'

const purpose = 'reviewer invitation'

/** The path of a new link that nobody guesses, and the seal of it that the database keeps. */
export function newReviewerLink() {
  const secret = randomBytes(24).toString('base64url')
  return { path: `/review-invitation?link=${secret}`, secretHash: sealOf(purpose, secret) }
}

/** The seal of the link by which somebody comes. */
export function reviewerSealOf(request: Request): string {
  return sealOf(purpose, new URL(request.url).searchParams.get('link') ?? '')
}
