import { data } from 'react-router'

import { EmptyState } from '#app/components/empty-state.tsx'
import { formatDateTime } from '#app/components/format.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Table } from '#app/components/table.tsx'
import { requestFacts } from '#app/http/context.ts'
import { funderRegion } from '#app/http/region.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { listInbox } from '#db/inbox.ts'

import '../../styles/staff.scss'
import type { Route } from './+types/dev-inbox'

/** Everybody's letters, so only where nobody is real. */
export async function loader({ context }: Route.LoaderArgs) {
  if (!context.get(requestFacts).isDemo) throw data(null, { status: 404 })
  return { emails: await listInbox(), timeZone: (await funderRegion()).timeZone }
}

export default function DevInboxPage({ loaderData: { emails, timeZone } }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(m.inbox_title())}</title>
      <PageHeading>{m.inbox_title()}</PageHeading>
      <p className="govuk-body">{m.inbox_intro()}</p>
      {emails.length === 0 ? (
        <EmptyState title={m.inbox_empty_title()}>
          <p className="govuk-body">{m.inbox_empty_text()}</p>
        </EmptyState>
      ) : (
        <Table
          caption={m.inbox_caption()}
          captionSize="hidden"
          columns={[
            { header: m.inbox_column_subject() },
            { header: m.inbox_column_recipient() },
            { header: m.inbox_column_when() },
          ]}
          rows={emails.map(({ id, subject, recipient, createdAt }) => ({
            id,
            cells: [
              <a key="letter" className="govuk-link" href={`/dev/inbox/${id}`}>
                {subject || m.inbox_wiped()}
              </a>,
              <span key="to" className="minka-wrap">
                {recipient}
              </span>,
              formatDateTime(createdAt, getLocale(), timeZone),
            ],
          }))}
        />
      )}
    </>
  )
}
