import type { TimeKey } from '#app/domain/time-key.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { EmptyState } from './empty-state.tsx'
import { formatDateTime } from './format.ts'
import { Pagination } from './pagination.tsx'
import { reminderDay } from './reminder-words.ts'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

export type PlannedReminder = {
  assignmentId: string
  dueAt: Date
  day: number
  reviewer: string
  email: string | null
  reference: string
  title: string
  sendsAt: Date
  state: 'waiting' | 'stopped'
}

type ReminderListProps = {
  slug: string
  timeZone: string
  planned: {
    rows: readonly PlannedReminder[]
    count: number
    before: TimeKey | null
    after: TimeKey | null
  }
}

/** A page of the reminders that are to come, and how many there are: to whom, about what and when; each leads to its letter, where it is stopped or sent. */
export function ReminderList({ slug, timeZone, planned }: ReminderListProps) {
  const { rows, count, before, after } = planned
  if (count === 0) {
    return (
      <EmptyState title={m.reminders_none()}>
        <p>{m.reminders_none_text()}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p className="govuk-body">
        <strong>{m.reminders_count({ count })}</strong>
      </p>
      <PlannedTable {...{ slug, timeZone, rows }} />
      <Pagination
        newer={before ? pageHref(slug, { before: before.join('~') }) : undefined}
        older={after ? pageHref(slug, { after: after.join('~') }) : undefined}
      />
    </>
  )
}

type PlannedTableProps = { slug: string; timeZone: string; rows: readonly PlannedReminder[] }

function PlannedTable({ slug, timeZone, rows }: PlannedTableProps) {
  return (
    <Table
      caption={m.reminders_planned()}
      dense
      columns={[
        { header: m.reminders_when() },
        { header: m.reminders_who() },
        { header: m.reminders_about() },
        { header: m.reminders_day() },
        { header: m.reminders_state() },
      ]}
      rows={rows.map((it) => ({
        id: it.assignmentId + String(it.day),
        cells: [
          <a key="letter" className="govuk-link" href={reminderHref(slug, it)}>
            {formatDateTime(it.sendsAt, getLocale(), timeZone)}
          </a>,
          it.email ? `${it.reviewer} (${it.email})` : m.reminders_by_hand({ name: it.reviewer }),
          `${it.reference} · ${it.title}`,
          reminderDay(it.day),
          it.state === 'stopped' ? <Tag key="state">{m.reminder_stopped()}</Tag> : m.reminder_waiting(),
        ],
      }))}
    />
  )
}

function pageHref(slug: string, place: Record<string, string>): string {
  return `/manage/calls/${slug}/reminders?${new URLSearchParams(place).toString()}`
}

function reminderHref(slug: string, { assignmentId, dueAt, day }: PlannedReminder): string {
  const search = new URLSearchParams({ due: dueAt.toISOString(), day: String(day) })
  return `/manage/calls/${slug}/reminders/${assignmentId}?${search.toString()}`
}
