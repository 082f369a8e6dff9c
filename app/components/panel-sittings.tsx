import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime, formatDay } from './format.ts'
import { SummaryList } from './summary-list.tsx'

type Sitting = {
  day: string
  place: string
  present: readonly { name: string }[]
  others: string
  recordedBy: string
  recordedAt: Date
}

/** The days on which the panel met and who was there, as they were recorded last. */
export function PanelSittings({ sittings, timeZone }: { sittings: readonly Sitting[]; timeZone: string }) {
  if (sittings.length === 0) return <p className="govuk-body">{m.sitting_none()}</p>
  return sittings.map(({ day, place, present, others, recordedBy, recordedAt }) => (
    <section key={day} className="minka-group">
      <h3 className="govuk-heading-s">{formatDay(day, getLocale())}</h3>
      <SummaryList
        rows={[
          ...(place === '' ? [] : [{ key: m.sitting_place(), value: place }]),
          { key: m.sitting_present(), value: present.map(({ name }) => name).join(', ') || '–' },
          ...(others === ''
            ? []
            : [{ key: m.sitting_others(), value: <span className="minka-lines">{others}</span> }]),
          {
            key: m.sitting_recorded(),
            value: m.decision_who_when({
              name: recordedBy,
              when: formatDateTime(recordedAt, getLocale(), timeZone),
            }),
          },
        ]}
      />
    </section>
  ))
}
