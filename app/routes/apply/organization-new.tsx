import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { fieldProblems } from '#app/components/field-problems.ts'
import { OrganizationForm } from '#app/components/organization-form.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { limit } from '#app/http/limits.ts'
import { profilePage, readProfile, requireProfileForm } from '#app/http/organization-post.ts'
import { safePath } from '#app/http/safe-path.ts'
import { m } from '#app/messages/compiled/messages.js'
import { createOrganization } from '#db/organization.ts'

import type { Route } from './+types/organization-new'

export { livePage as handle } from '#app/components/live-page.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const { roles } = context.get(signedInAs)
  const page = await profilePage(await requireProfileForm(context.get(requestFacts).reachedUsAt), {})
  return { page, mayWriteForOthers: roles.includes('facilitator') }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { personId, roles } = context.get(signedInAs)
  const posted = await readProfile(request, context.get(requestFacts).reachedUsAt)
  const { answers, page, problems, sentences, profile, spokenFor, isAgain } = posted
  if (isAgain || problems.length + sentences.length > 0) {
    const shown = isAgain ? [] : [...fieldProblems(problems, page), ...sentences]
    return data({ answers, page, problems: shown }, { status: isAgain ? 200 : 422 })
  }
  await limit('registration', context, personId)
  const id = await createOrganization(
    personId,
    profile,
    roles.includes('facilitator') ? spokenFor : undefined,
  )
  const next = safePath(new URL(request.url).searchParams.get('next'), '/apply')
  const [path = next, query] = next.split('?')
  const chosen = new URLSearchParams(query)
  chosen.set('organization', id)
  return redirect(next === '/apply' ? next : `${path}?${chosen.toString()}`)
}

export default function NewOrganizationPage({ loaderData, actionData }: Route.ComponentProps) {
  const page = actionData?.page ?? loaderData.page
  const problems = actionData?.problems ?? []
  return (
    <>
      <title>{pageTitle(m.organization_new_title(), problems)}</title>
      <BackLink href="/apply" />
      <ErrorSummary problems={problems} />
      <PageHeading>{m.organization_new_title()}</PageHeading>
      <p className="govuk-body">{m.organization_new_intro()}</p>
      <OrganizationForm
        page={page}
        answers={actionData?.answers ?? {}}
        problems={problems}
        mayWriteForOthers={loaderData.mayWriteForOthers}
      />
    </>
  )
}
