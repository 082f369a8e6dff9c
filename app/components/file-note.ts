import type { AttachmentFacts } from '#app/domain/call-facts.ts'
import { heicTypes } from '#app/domain/check-files.ts'
import { m } from '#app/messages/compiled/messages.js'

/** What whoever looks at a file should know beside its name: that it cannot be opened, or not everywhere. */
export function fileNote({ type, fault }: Pick<AttachmentFacts, 'type' | 'fault'>): string | undefined {
  if (fault === 'virus') return m.file_virus()
  return heicTypes.includes(type) ? m.file_heic() : undefined
}
