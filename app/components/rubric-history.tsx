import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'
import { rubricChangeWords } from './rubric-said.ts'
import { Timeline } from './timeline.tsx'

type RubricHistoryProps = {
  changes: readonly { id: number; number: number; what: string; by: string; at: Date }[]
  timeZone: string
}

/** Who did what with the drafts of a rubric, the newest first. */
export function RubricHistory({ changes, timeZone }: RubricHistoryProps) {
  if (changes.length === 0) return null
  return (
    <section>
      <h2 className="govuk-heading-m">{m.form_history_title()}</h2>
      <Timeline
        events={changes.map((change) => ({
          id: String(change.id),
          what: rubricChangeWords(change),
          at: change.at.toISOString(),
          when: formatDateTime(change.at, getLocale(), timeZone),
          who: change.by,
        }))}
      />
    </section>
  )
}
