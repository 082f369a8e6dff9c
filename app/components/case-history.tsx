import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { eventWords } from './event-words.ts'
import { formatDateTime } from './format.ts'
import { Timeline } from './timeline.tsx'

type Told = { name: string; channel: string; status: string | null; toldAt: string | null }

export type HistoryRow = {
  id: number
  machine: string
  move: string
  at: Date
  by: string | null
  reason: string | null
  about: string | null
  notices: readonly Told[]
}

/** Everything that happened to a case, with who did it, why, and whom it told. */
export function CaseHistory({ events, timeZone }: { events: readonly HistoryRow[]; timeZone: string }) {
  return (
    <Timeline
      events={events.map(({ id, machine, move, at, by, reason, about, notices }) => ({
        id: String(id),
        what: eventWords(machine, move, about ?? ''),
        at: at.toISOString(),
        when: formatDateTime(at, getLocale(), timeZone),
        who: by ?? m.manage_history_clock(),
        detail: (reason ?? notices[0]) && <Detail {...{ reason, notices }} />,
      }))}
    />
  )
}

function Detail({ reason, notices }: Pick<HistoryRow, 'reason' | 'notices'>) {
  return (
    <>
      {reason && <p>{m.manage_history_reason({ reason })}</p>}
      {notices.length > 0 && (
        <ul className="govuk-list minka-quiet">
          {notices.map((told) => (
            <li key={told.name}>{toldWords(told)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function toldWords({ name, channel, status, toldAt }: Told): string {
  if (channel !== 'email') return toldAt ? m.manage_told_handed({ name }) : m.manage_told_by_hand({ name })
  if (status === 'sent') return m.manage_told_email_sent({ name })
  return status === 'failed' ? m.manage_told_email_failed({ name }) : m.manage_told_email_queued({ name })
}
