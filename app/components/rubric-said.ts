import { m } from '#app/messages/compiled/messages.js'

const said: Readonly<Record<string, () => string>> = {
  start: m.rubric_done_start,
  publish: m.rubric_done_publish,
  discard: m.rubric_done_discard,
  form: m.rubric_done_saved,
  up: m.rubric_done_saved,
  remove: m.rubric_done_saved,
}

const changes: Readonly<Record<string, (facts: { number: number }) => string>> = {
  started: m.rubric_change_started,
  changed: m.rubric_change_changed,
  published: m.rubric_change_published,
  discarded: m.rubric_change_discarded,
}

/** What was just done with a rubric, by the word that the address carries; nothing for any other word. */
export function rubricDone(word: string | null): string | undefined {
  return word !== null && Object.hasOwn(said, word) ? said[word]?.() : undefined
}

/** A change of a rubric's drafts, in words. */
export function rubricChangeWords({ what, number }: { what: string; number: number }): string {
  return changes[what]?.({ number }) ?? what
}
