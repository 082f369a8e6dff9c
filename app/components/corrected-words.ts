import { m } from '#app/messages/compiled/messages.js'

/** Who is correcting a review that they sent, and what counts if the review closes meanwhile. */
export function correctedWords(names: readonly string[]): string {
  return m.closing_corrected({ count: names.length, names: names.join(', ') })
}
