import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { localized } from '#app/components/localized.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Refused } from '#app/components/refused.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { StartForm } from '#app/components/start-form.tsx'
import { startInput } from '#app/domain/start-input.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { passedEligibility } from '#app/http/eligibility-query.ts'
import { found } from '#app/http/found.ts'
import { organizationsToStart } from '#app/http/organizations-to-start.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { createDraft } from '#db/application-draft.ts'
import { listApplicationsOf } from '#db/application-list.ts'
import { findCall } from '#db/call.ts'

import type { Route } from './+types/start'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const by = context.get(signedInAs)
  const { pathname, search, searchParams } = new URL(request.url)
  const call = found(await findCall(params.slug, context.get(requestFacts).reachedUsAt))
  if (!passedEligibility(call, searchParams)) throw redirect(`/calls/${params.slug}/eligibility`)
  const [{ organizations, finding }, applications] = await Promise.all([
    organizationsToStart(by, params.slug, request.url),
    listApplicationsOf(by.personId),
  ])
  if (organizations.length === 0 && !finding)
    throw redirect(`/apply/organizations/new?${new URLSearchParams({ next: pathname + search }).toString()}`)
  const begun = applications.filter(
    ({ callSlug, status }) => callSlug === params.slug && status !== 'withdrawn',
  )
  const { title } = call
  const [here, chosen] = [pathname + search, searchParams.get('organization')]
  return { title, begun, organizations, sources: applications, here, chosen, finding }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const now = context.get(requestFacts).reachedUsAt
  const call = found(await findCall(params.slug, now))
  const answers = passedEligibility(call, new URL(request.url).searchParams)
  if (!answers) return redirect(`/calls/${params.slug}/eligibility`)
  const form = await readForm(request, startInput, { organization: m.organization_choose() })
  if (!form.ok) return form.reply

  return attemptBeside({ typed: form.typed, fields: { other_organization: 'from' } }, async () => {
    const { organization: organizationId, from } = form.input
    const another = form.input.another.includes('yes')
    const eligibility = { answers, checkedAt: now.toISOString() }
    const choice = { callSlug: params.slug, organizationId, another, copyFrom: from || undefined }
    return redirect(`/apply/${await createDraft({ personId, eligibility, ...choice })}`)
  })
}

export default function StartPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  return (
    <>
      <title>{pageTitle(m.apply_start_title(), problems)}</title>
      <BackLink href={`/calls/${params.slug}`} text={localized(loaderData.title)} />
      <ErrorSummary problems={problems} />
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      <PageHeading caption={localized(loaderData.title)}>{m.apply_start_title()}</PageHeading>
      <StartForm {...loaderData} problems={problems} values={actionData?.values ?? {}} />
    </>
  )
}
