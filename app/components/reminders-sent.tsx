import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatDateTime } from './format.ts'
import { reminderDay } from './reminder-words.ts'
import { Table } from './table.tsx'

type RemindersSentProps = {
  timeZone: string
  sent: { rows: readonly SentReminder[]; hasMore: boolean }
}

type SentReminder = {
  assignmentId: string
  day: number
  reviewer: string
  reference: string
  sentAt: Date
  sentBy: string | null
}

/** The reminders that went last, with who sent them; the clock sends what nobody did. */
export function RemindersSent({ timeZone, sent: { rows, hasMore } }: RemindersSentProps) {
  if (rows.length === 0) return null
  return (
    <Table
      caption={hasMore ? m.reminders_sent_newest({ count: rows.length }) : m.reminders_sent()}
      dense
      columns={[
        { header: m.reminders_sent_at() },
        { header: m.reminders_who() },
        { header: m.reminders_about() },
        { header: m.reminders_day() },
        { header: m.reminders_by() },
      ]}
      rows={rows.map(({ assignmentId, day, reviewer, reference, sentAt, sentBy }) => ({
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
