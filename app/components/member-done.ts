import { m } from '#app/messages/compiled/messages.js'

const said: Readonly<Record<string, () => string>> = {
  saved: m.organization_saved,
  invited: m.member_done_invited,
  added: m.member_done_added,
  ended: m.member_done_ended,
  withdrawn: m.invitation_done_withdrawn,
}

/** What was just done with an organization, by the word that the address carries; nothing for any other word. */
export function memberDone(word: string | null): string | undefined {
  return word !== null && Object.hasOwn(said, word) ? said[word]?.() : undefined
}
