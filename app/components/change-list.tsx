import type { AnswerChange } from '#app/domain/activity.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'
import { sideName } from './side-name.ts'
import { Table } from './table.tsx'

type ChangeListProps = {
  id: string
  changes: readonly (AnswerChange & { label: LocalizedText })[]
  timeZone: string
}

/** Who changed which answer and when, each with the way to everything that the answer has been. */
export function ChangeList({ id, changes, timeZone }: ChangeListProps) {
  const columns = [m.activity_question(), m.activity_who(), m.activity_when()]
  return (
    <Table
      caption={m.activity_title()}
      captionSize="hidden"
      columns={columns.map((header) => ({ header }))}
      rows={changes.map(({ question, label, personId, name, side, at }) => ({
        id: `${question} ${personId} ${at.getTime()}`,
        cells: [
          <a key="question" className="govuk-link" href={`/apply/${id}/history/${question}`}>
            {localized(label)}
          </a>,
          side ? m.activity_by({ name, side: sideName(side) }) : name,
          <time key="when" dateTime={at.toISOString()}>
            {formatDateTime(at, getLocale(), timeZone)}
          </time>,
        ],
      }))}
    />
  )
}
