import { redirect } from 'react-router'

import { EmailFilter } from '#app/components/email-filter.tsx'
import { EmailTable } from '#app/components/email-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { Refused } from '#app/components/refused.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { emailLogAddress, emailLogAsk, retryInput } from '#app/domain/email-log.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listEmails, retryEmail } from '#db/email-log.ts'

import type { Route } from './+types/emails'

export const shouldRevalidate = () => true

export async function loader({ request, context }: Route.LoaderArgs) {
  const { personId, roles } = context.get(signedInAs)
  const asked = new URL(request.url).searchParams
  const { status, ...place } = emailLogAsk.parse(Object.fromEntries(asked))
  return {
    status,
    page: await listEmails(personId, { status, ...place }),
    mayRetry: roles.some((role) => role === 'officer' || role === 'approver'),
    done: asked.get('done'),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request, retryInput)
  if (!form.ok) return form.reply

  return attempt(async () => {
    await retryEmail(context.get(signedInAs).personId, form.input.email)
    return redirect('/manage/emails?done=retried')
  })
}

export default function EmailsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { status, page, mayRetry, done } = loaderData
  return (
    <>
      <title>{pageTitle(m.email_title())}</title>
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      {done === 'retried' && !actionData && <SuccessMessage>{m.email_done_retried()}</SuccessMessage>}
      <PageHeading>{m.email_title()}</PageHeading>
      <EmailFilter status={status} />
      {page.rows.length === 0 ? (
        <EmptyState title={m.email_empty_title()}>
          <p className="govuk-body">{m.email_empty_text()}</p>
        </EmptyState>
      ) : (
        <EmailTable emails={page.rows} mayRetry={mayRetry} />
      )}
      <Pagination
        newer={page.newer ? emailLogAddress({ status, after: page.newer }) : undefined}
        older={page.older ? emailLogAddress({ status, before: page.older }) : undefined}
      />
    </>
  )
}
