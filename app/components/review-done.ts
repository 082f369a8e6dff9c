import { m } from '#app/messages/compiled/messages.js'

const said: Readonly<Record<string, () => string>> = {
  submitted: m.review_done_submitted,
  saved: m.review_done_saved,
  reopened: m.review_done_reopened,
  recused: m.review_done_recused,
  declared: m.review_done_declared,
  none: m.review_done_none,
}

/** What was just done, by the word that the address carries; nothing for any other word. */
export function reviewDone(word: string | null): string | undefined {
  return word !== null && Object.hasOwn(said, word) ? said[word]?.() : undefined
}
