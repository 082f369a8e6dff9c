import type { CallWindow } from '#app/domain/call.ts'
import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { CallWindowState } from './call-window.tsx'
import { formatDateTime, formatNumber } from './format.ts'
import { Table } from './table.tsx'

export type ManagedCall = {
  id: string
  slug: string
  title: LocalizedText
  window: CallWindow
  closesAt: Date
  timeZone: string
  total: number
}

/** The calls that someone works on, each a link to its board. */
export function ManageCalls({ calls }: { calls: readonly ManagedCall[] }) {
  return (
    <Table
      caption={m.manage_calls_title()}
      columns={[
        { header: m.manage_today_call() },
        { header: m.manage_calls_window() },
        { header: m.manage_calls_closes() },
        { header: m.manage_calls_applications(), numeric: true },
      ]}
      rows={calls.map(({ id, slug, title, window, closesAt, timeZone, total }) => ({
        id,
        cells: [
          <a key="open" className="govuk-link" href={`/manage/calls/${slug}`}>
            {textIn(title, getLocale())}
          </a>,
          <CallWindowState key="window" window={window} />,
          formatDateTime(closesAt, getLocale(), timeZone),
          formatNumber(total, getLocale()),
        ],
      }))}
    />
  )
}
