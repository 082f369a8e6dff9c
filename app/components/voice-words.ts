import type { Voice } from '#app/domain/discussion-words.ts'
import { m } from '#app/messages/compiled/messages.js'

/** What a reader calls somebody: by name, by the letter of a reviewer, both where both are known; nobody is "someone". */
export function voiceWords({ name, label, isOwn = false }: Omit<Voice, 'isOwn'> & Partial<Voice>): string {
  if (isOwn) return label === null ? m.discussion_you() : m.discussion_you_reviewer({ label })
  if (label === null) return name ?? m.discussion_someone()
  return name === null ? m.discussion_reviewer({ label }) : m.discussion_named_reviewer({ name, label })
}
