import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatDateTime, formatNumber } from './format.ts'
import { reminderDay } from './reminder-words.ts'
import { Table } from './table.tsx'

type RemindersPreviewedProps = {
  /** Whether they are of days that were typed and not saved. */
  isTried: boolean
  preview: readonly { day: number; sendsAt: Date | null; count: number; isNow: boolean }[]
  timeZone: string
}

/** Which reminders go when, and to how many: as it is set, or as it would be. */
export function RemindersPreviewed({ isTried, preview, timeZone }: RemindersPreviewedProps) {
  const caption = isTried ? m.reminder_days_would() : m.reminder_days_now()
  if (preview.length === 0)
    return (
      <>
        <h2 className="govuk-heading-m">{caption}</h2>
        <p className="govuk-body">{m.reminder_days_none()}</p>
      </>
    )
  return (
    <Table
      caption={caption}
      dense
      columns={[
        { header: m.reminders_day() },
        { header: m.reminders_when() },
        { header: m.reminder_days_count(), numeric: true },
      ]}
      rows={preview.map(({ day, sendsAt, count, isNow }) => ({
        id: `${day} ${sendsAt?.toISOString() ?? ''}`,
        cells: [reminderDay(day), whenOf(sendsAt, isNow, timeZone), formatNumber(count, getLocale())],
      }))}
    />
  )
}

function whenOf(sendsAt: Date | null, isNow: boolean, timeZone: string): string {
  if (!sendsAt) return m.review_no_due()
  return isNow ? m.reminder_days_at_once() : formatDateTime(sendsAt, getLocale(), timeZone)
}
