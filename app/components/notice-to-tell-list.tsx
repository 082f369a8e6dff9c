import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDate } from './format.ts'
import { Table } from './table.tsx'

type NoticeToTell = {
  id: string
  letterId: string
  applicationId: string
  name: string
  telephone: string | null
  reference: string
  subject: string
  reply: string | null
  createdAt: Date
  timeZone: string
}

/** Whom no email reaches, since when and why, with the letter to hand over. */
export function NoticesToTell({ notices }: { notices: readonly NoticeToTell[] }) {
  return (
    <Table
      caption={m.notice_waiting_caption()}
      columns={[
        { header: m.notice_column_name() },
        { header: m.notice_column_subject() },
        { header: m.notice_column_why() },
        { header: m.notice_column_since() },
        { header: m.notice_column_next() },
      ]}
      rows={notices.map((notice) => ({
        id: notice.id,
        cells: [
          <Person key="name" {...notice} />,
          <Subject key="subject" {...notice} />,
          notice.reply === null ? m.notice_why_no_email() : m.notice_why_failed({ reply: notice.reply }),
          formatDate(notice.createdAt, getLocale(), notice.timeZone),
          <a key="tell" className="govuk-link" href={`/manage/notices/${notice.id}`}>
            {m.notice_tell()}
            <span className="minka-hidden"> {notice.name}</span>
          </a>,
        ],
      }))}
      dense
    />
  )
}

function Person({ name, telephone }: NoticeToTell) {
  return (
    <>
      {name}
      {telephone && <span className="minka-quiet minka-ranking__whose">{telephone}</span>}
    </>
  )
}

function Subject({ letterId, subject, applicationId, reference }: NoticeToTell) {
  return (
    <span>
      <a className="govuk-link" href={`/manage/letters/${letterId}`}>
        {subject}
      </a>{' '}
      <a className="govuk-link" href={`/manage/applications/${applicationId}`}>
        {reference}
      </a>
    </span>
  )
}
