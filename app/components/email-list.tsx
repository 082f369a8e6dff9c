import { type EmailLogAsk, emailLogAddress } from '#app/domain/email-log.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import type { TimeKey } from '#app/domain/time-key.ts'
import { m } from '#app/messages/compiled/messages.js'

import { EmailFilter } from './email-filter.tsx'
import { EmailPauses, type EmailPause } from './email-pauses.tsx'
import { EmailTable, type EmailRow } from './email-table.tsx'
import { EmailTrouble } from './email-trouble.tsx'
import { EmptyState } from './empty-state.tsx'
import { Pagination } from './pagination.tsx'

type EmailListProps = {
  ask: Pick<EmailLogAsk, 'status' | 'q' | 'call'>
  page: { rows: readonly EmailRow[]; newer: TimeKey | null; older: TimeKey | null }
  calls: readonly { id: string; title: LocalizedText }[]
  pauses: readonly EmailPause[]
  trouble: { since: Date; reply: string } | undefined
  timeZone: string
  mayRetry: boolean
}

/** The emails of someone's calls, what is the matter with their delivery, and what can be done about it. */
export function EmailList({ ask, page, calls, pauses, trouble, timeZone, mayRetry }: EmailListProps) {
  return (
    <>
      <EmailTrouble {...{ trouble, timeZone }} />
      <EmailPauses pauses={pauses} mayResume={mayRetry} />
      <EmailFilter {...{ ask, calls }} />
      <p className="minka-links">
        <a className="govuk-link" href={emailLogAddress(ask, '/manage/emails/emails.csv')} download>
          {m.email_csv()}
        </a>
        {mayRetry && (
          <a className="govuk-link" href="/manage/emails/pause">
            {m.email_pause_link()}
          </a>
        )}
      </p>
      {page.rows.length === 0 ? (
        <EmptyState title={m.email_empty_title()}>
          <p className="govuk-body">{m.email_empty_text()}</p>
        </EmptyState>
      ) : (
        <EmailTable emails={page.rows} mayRetry={mayRetry} />
      )}
      <Pagination
        newer={page.newer ? emailLogAddress({ ...ask, after: page.newer }) : undefined}
        older={page.older ? emailLogAddress({ ...ask, before: page.older }) : undefined}
      />
    </>
  )
}
