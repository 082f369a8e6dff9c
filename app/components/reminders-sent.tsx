import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatDateTime } from './format.ts'
import { reminderDay } from './reminder-words.ts'
import { Table } from './table.tsx'

type RemindersSentProps = {
  timeZone: string
  sent: readonly {
    assignmentId: string
    day: number
    reviewer: string
    reference: string
    sentAt: Date
    sentBy: string | null
  }[]
}

/** The reminders that went, with who sent them; the clock sends what nobody did. */
export function RemindersSent({ timeZone, sent }: RemindersSentProps) {
  if (sent.length === 0) return null
  return (
    <Table
      caption={m.reminders_sent()}
      dense
      columns={[
        { header: m.reminders_sent_at() },
        { header: m.reminders_who() },
        { header: m.reminders_about() },
        { header: m.reminders_day() },
        { header: m.reminders_by() },
      ]}
      rows={sent.map(({ assignmentId, day, reviewer, reference, sentAt, sentBy }) => ({
        id: assignmentId + String(day) + sentAt.toISOString(),
        cells: [
          formatDateTime(sentAt, getLocale(), timeZone),
          reviewer,
          reference,
          reminderDay(day),
          sentBy ?? m.reminders_by_clock(),
        ],
      }))}
    />
  )
}
