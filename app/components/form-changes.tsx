import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { type WrittenChange, formChangeWords } from './form-change-words.ts'
import { formatDateTime } from './format.ts'
import { Timeline } from './timeline.tsx'

type FormChangesProps = {
  changes: readonly (WrittenChange & { id: number; by: string; at: Date })[]
  timeZone: string
}

/** Who changed what in the drafts of a form, the newest first. */
export function FormChanges({ changes, timeZone }: FormChangesProps) {
  if (changes.length === 0) return null
  return (
    <section>
      <h2 className="govuk-heading-m">{m.form_history_title()}</h2>
      <Timeline
        events={changes.map((change) => ({
          id: String(change.id),
          what: formChangeWords(change),
          at: change.at.toISOString(),
          when: formatDateTime(change.at, getLocale(), timeZone),
          who: change.by,
        }))}
      />
    </section>
  )
}
