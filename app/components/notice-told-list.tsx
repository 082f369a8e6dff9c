import { toldWays } from '#app/domain/notice-told.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDate } from './format.ts'
import { toldWayName } from './notice-told-way.ts'
import { Table } from './table.tsx'

type NoticeTold = {
  id: string
  letterId: string
  name: string
  subject: string
  toldAt: Date | null
  toldBy: string | null
  toldHow: string | null
  timeZone: string
}

/** Who was told by hand: by whom, on which day and how. */
export function NoticesTold({ notices }: { notices: readonly NoticeTold[] }) {
  return (
    <Table
      caption={m.notice_told_caption()}
      columns={[
        { header: m.notice_column_name() },
        { header: m.notice_column_subject() },
        { header: m.notice_column_how() },
        { header: m.notice_column_told() },
        { header: m.notice_column_by() },
      ]}
      rows={notices.map(({ id, letterId, name, subject, toldAt, toldBy, toldHow, timeZone }) => ({
        id,
        cells: [
          name,
          <a key="letter" className="govuk-link" href={`/manage/letters/${letterId}`}>
            {subject}
          </a>,
          wayOf(toldHow),
          toldAt && formatDate(toldAt, getLocale(), timeZone),
          toldBy,
        ],
      }))}
      dense
    />
  )
}

function wayOf(told: string | null): string {
  const way = toldWays.find((it) => it === told)
  return way ? toldWayName(way) : (told ?? '')
}
