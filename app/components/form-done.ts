import { m } from '#app/messages/compiled/messages.js'

const said: Readonly<Record<string, () => string>> = {
  published: m.form_done_published,
  discarded: m.form_done_discarded,
  saved: m.form_done_saved,
  moved: m.form_done_moved,
  removed: m.form_done_removed,
  restored: m.form_done_restored,
  migrated: m.form_done_migrated,
}

/** What was just done to a form, by the word that the address carries; nothing for any other word. */
export function formDone(word: string | null): string | undefined {
  return word !== null && Object.hasOwn(said, word) ? said[word]?.() : undefined
}
