import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FoundOrganizations } from '#app/components/found-organizations.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { findOrganizationInput } from '#app/domain/organization.ts'
import { signedInAs } from '#app/http/context.ts'
import { limit } from '#app/http/limits.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listOrganizationsNamed } from '#db/organization-search.ts'

import type { Route } from './+types/start-organization'

export function loader({ request }: Route.LoaderArgs) {
  return { search: new URL(request.url).search }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const form = await readForm(request, findOrganizationInput, { words: m.organization_find() })
  if (!form.ok) return form.reply
  await limit('organization_search', context, personId)
  const matches = await listOrganizationsNamed(personId, params.slug, form.input.words)
  return { matches, values: form.typed }
}

export default function StartOrganizationPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const matches = actionData && 'matches' in actionData ? actionData.matches : undefined
  const start = `/apply/start/${params.slug}${loaderData.search}`
  return (
    <>
      <title>{pageTitle(m.organization_find_title(), problems)}</title>
      <BackLink href={start} />
      <ErrorSummary problems={problems} />
      <PageHeading>{m.organization_find_title()}</PageHeading>
      <FoundOrganizations {...{ problems, matches, start }} values={actionData?.values ?? {}} />
    </>
  )
}
