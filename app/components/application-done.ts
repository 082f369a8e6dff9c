import { m } from '#app/messages/compiled/messages.js'

const said: Readonly<Record<string, () => string>> = {
  saved: m.apply_done_saved,
  consent: m.consent_done,
  facilitator_ended: m.facilitator_end_done,
  handed_in: m.apply_done_handed_in,
  reconsider: m.reconsider_done,
}

/** What was just done with an application, by the word that the address carries; nothing for any other word. */
export function applicationDone(word: string | null): string | undefined {
  return word !== null && Object.hasOwn(said, word) ? said[word]?.() : undefined
}
