import { data, redirect } from 'react-router'

import { AsSent } from '#app/components/as-sent.tsx'
import { BackLink } from '#app/components/back-link.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { fieldProblems } from '#app/components/field-problems.ts'
import { OrganizationForm } from '#app/components/organization-form.tsx'
import { memberDone } from '#app/components/member-done.ts'
import { OrganizationMembers } from '#app/components/organization-members.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { prefilledAnswers } from '#app/domain/organization.ts'
import { attempt } from '#app/http/attempt.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import {
  profilePage,
  profileQuestionsOf,
  readProfile,
  requireProfileForm,
} from '#app/http/organization-post.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listMembersFor } from '#db/member.ts'
import { changeOrganization, findOrganizationFor } from '#db/organization.ts'

import type { Route } from './+types/organization'

export { livePage as handle } from '#app/components/live-page.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const organization = found(await findOrganizationFor(personId, requireId(params.organization)))
  const form = await requireProfileForm(context.get(requestFacts).reachedUsAt)
  const answers = prefilledAnswers(profileQuestionsOf(form), organization)
  return {
    id: organization.id,
    members: await listMembersFor(personId, organization.id),
    done: memberDone(new URL(request.url).searchParams.get('done')),
    name: organization.name,
    answers,
    page: await profilePage(form, answers),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const now = context.get(requestFacts).reachedUsAt
  const { answers, page, problems, profile, isAgain } = await readProfile(request, now)
  if (isAgain || problems.length > 0) {
    const shown = fieldProblems(isAgain ? [] : problems, page)
    return data({ answers, page, problems: shown }, { status: isAgain ? 200 : 422 })
  }
  return attempt(async () => {
    await changeOrganization(personId, requireId(params.organization), profile)
    return redirect(`/apply/organizations/${params.organization}?done=saved`)
  })
}

export default function OrganizationPage({ loaderData, actionData }: Route.ComponentProps) {
  const posted = actionData && 'page' in actionData ? actionData : undefined
  const { page, answers, problems } = posted ?? { ...loaderData, problems: [] }
  const { id, members, done } = loaderData
  return (
    <>
      <title>{pageTitle(loaderData.name, problems)}</title>
      <BackLink href="/apply" />
      <ErrorSummary problems={problems} />
      {done && !posted && <SuccessMessage>{done}</SuccessMessage>}
      <PageHeading>{loaderData.name}</PageHeading>
      <p className="govuk-body">{m.organization_edit_intro()}</p>
      <OrganizationForm {...{ page, answers, problems }} />
      {members.length > 0 && (
        <>
          <AsSent id="organization-members">
            {import.meta.env.SSR && <OrganizationMembers {...{ id, members }} />}
          </AsSent>
          <Button variant="secondary" href={`/apply/organizations/${id}/members`}>
            {m.member_add_link()}
          </Button>
        </>
      )}
    </>
  )
}
