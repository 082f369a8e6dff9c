import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { OrganizationApplications } from '#app/components/organization-applications.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { withSpokenFor } from '#app/domain/organization.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listApplicationsOf } from '#db/application-list.ts'
import { listOrganizationsOf } from '#db/organization.ts'

import type { Route } from './+types/home'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const [organizations, applications] = await Promise.all([
    listOrganizationsOf(personId),
    listApplicationsOf(personId),
  ])
  return {
    now: context.get(requestFacts).reachedUsAt,
    organizations: withSpokenFor(organizations, applications),
    applications,
    isJoined: new URL(request.url).searchParams.get('done') === 'joined',
  }
}

export default function ApplicationsPage({ loaderData }: Route.ComponentProps) {
  const { organizations, applications, now, isJoined } = loaderData
  return (
    <>
      <title>{pageTitle(m.nav_applications())}</title>
      {isJoined && <SuccessMessage>{m.join_done()}</SuccessMessage>}
      <PageHeading>{m.nav_applications()}</PageHeading>
      {organizations.length === 0 && (
        <EmptyState title={m.apply_none_title()}>
          <p className="govuk-body">{m.apply_none_text()}</p>
          <Button href="/">{m.apply_none_button()}</Button>
        </EmptyState>
      )}
      {organizations.map((organization) => (
        <OrganizationApplications key={organization.id} {...{ organization, applications, now }} />
      ))}
      {organizations.length > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href="/">
            {m.apply_find_calls()}
          </a>
        </p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href="/apply/join">
          {m.join_have_code()}
        </a>
      </p>
    </>
  )
}
