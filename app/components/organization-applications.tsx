import { m } from '#app/messages/compiled/messages.js'

import { ApplicationList } from './application-list.tsx'

type Listed = Parameters<typeof ApplicationList>[0]['applications'][number] & { organizationId: string }

type OrganizationApplicationsProps = {
  organization: { id: string; name: string; isOwn: boolean }
  applications: readonly Listed[]
  now: Date
}

/** One organization with its applications, and the way to its page for those whose it is. */
export function OrganizationApplications({ organization, applications, now }: OrganizationApplicationsProps) {
  const { id, name, isOwn } = organization
  return (
    <section>
      <h2 className="govuk-heading-m">{name}</h2>
      <ApplicationList
        applications={applications.filter(({ organizationId }) => organizationId === id)}
        now={now}
      />
      {isOwn && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/apply/organizations/${id}`}>
            {m.organization_edit_link()}
            <span className="minka-hidden"> {name}</span>
          </a>
        </p>
      )}
    </section>
  )
}
