import { m } from '#app/messages/compiled/messages.js'

type Say = (facts: { time: string }) => string

const said: Readonly<Record<string, Say>> = {
  submitted: m.review_done_submitted,
  saved: m.review_done_saved,
  left: m.review_done_left,
  reopened: m.review_done_reopened,
  kept: m.review_done_kept,
  recused: m.review_done_recused,
  declared: m.review_done_declared,
  none: m.review_done_none,
  stated: m.review_done_stated,
  profile: m.review_done_profile,
}

/** What was just done, by the word that the address carries; nothing for any other word. `time` is when a draft was saved. */
export function reviewDone(word: string | null, time = ''): string | undefined {
  return word !== null && Object.hasOwn(said, word) ? said[word]?.({ time }) : undefined
}
