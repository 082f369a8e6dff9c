import type { EmailStatus } from '#app/domain/email-log.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { EmailStatusTag } from './email-status.tsx'
import { formatDateTime } from './format.ts'
import { Table } from './table.tsx'

export type EmailRow = {
  id: string
  letterId: string
  recipient: string
  subject: string
  status: EmailStatus
  attempts: number
  nextAttemptAt: Date | null
  sentAt: Date | null
  createdAt: Date
  reply: string | null
  applicationId: string
  reference: string
  timeZone: string
  replacedBy: string | null
}

type EmailTableProps = { emails: readonly EmailRow[]; mayRetry: boolean }

/** Emails with how far each is; under one that failed stands why, and what can be done. */
export function EmailTable({ emails, mayRetry }: EmailTableProps) {
  return (
    <Table
      caption={m.email_caption()}
      columns={[
        { header: m.email_column_subject() },
        { header: m.email_column_recipient() },
        { header: m.email_column_application() },
        { header: m.email_column_status() },
        { header: m.email_column_attempts(), numeric: true },
      ]}
      rows={emails.map((email) => ({
        id: email.id,
        cells: [
          <a key="letter" className="govuk-link" href={`/manage/emails/${email.id}`}>
            {email.subject}
          </a>,
          <span key="to" className="minka-wrap">
            {email.recipient}
          </span>,
          <a
            key="case"
            className="govuk-link minka-nowrap"
            href={`/manage/applications/${email.applicationId}`}
          >
            {email.reference}
          </a>,
          <Standing key="standing" email={email} mayRetry={mayRetry} />,
          String(email.attempts),
        ],
      }))}
      dense
    />
  )
}

function Standing({ email, mayRetry }: { email: EmailRow; mayRetry: boolean }) {
  const { id, status, sentAt, createdAt, nextAttemptAt, reply, recipient, timeZone } = email
  const when = (at: Date) => formatDateTime(at, getLocale(), timeZone)
  return (
    <div className="minka-email">
      <EmailStatusTag status={status} />
      <span className="minka-quiet">{when(sentAt ?? createdAt)}</span>
      {nextAttemptAt && email.attempts > 0 && (
        <span className="minka-quiet">{m.email_again({ when: when(nextAttemptAt) })}</span>
      )}
      {reply && status !== 'sent' && <span>{m.email_reply({ reply })}</span>}
      {email.replacedBy && <span>{m.email_replaced_title()}</span>}
      {status === 'failed' && !email.replacedBy && (
        <>
          <span>{m.email_failed_what()}</span>
          {mayRetry && (
            <form method="post">
              <input type="hidden" name="email" value={id} />
              <Button variant="secondary">{m.email_retry({ recipient })}</Button>
            </form>
          )}
        </>
      )}
    </div>
  )
}
