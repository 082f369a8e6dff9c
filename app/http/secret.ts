import { createHmac, timingSafeEqual } from 'node:crypto'

let known: { secret: string; isSecure: boolean } | undefined

/** Gives the edge the portal's secret, and says whether people reach it by https. */
export function prepareSecret({ secret, isSecure }: { secret: string; isSecure: boolean }) {
  known = { secret, isSecure }
}

/** The seal of a text under the portal's secret, which nobody else can make; each purpose has its own. */
export function sealOf(purpose: string, text: string): string {
  return createHmac('sha256', prepared().secret).update(`${purpose}\0${text}`).digest('base64url')
}

/** Whether the seal is the one of this text, in a time that tells nothing. */
export function isSealed(purpose: string, text: string, seal: string): boolean {
  const [ours, theirs] = [Buffer.from(sealOf(purpose, text)), Buffer.from(seal)]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}

/** Whether cookies may ask for https. */
export function isHttps(): boolean {
  return prepared().isSecure
}

function prepared() {
  if (!known) throw new Error('the secret is not prepared yet')
  return known
}
