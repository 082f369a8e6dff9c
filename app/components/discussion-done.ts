import { m } from '#app/messages/compiled/messages.js'

const said: Readonly<Record<string, () => string>> = {
  post: m.discussion_done_post,
  withdraw: m.discussion_done_withdraw,
  flag: m.discussion_done_flag,
  resolve: m.discussion_done_resolve,
}

/** What was just done in a discussion, by the word that the address carries; nothing for any other word. */
export function discussionDone(word: string | null): string | undefined {
  return word !== null && Object.hasOwn(said, word) ? said[word]?.() : undefined
}
