import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { fieldProblems } from '#app/components/field-problems.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { SubmitForm } from '#app/components/submit-form.tsx'
import { declarationsOf } from '#app/domain/application-pages.ts'
import { isBeingWritten } from '#app/domain/applicant-status.ts'
import { readAnswerPost } from '#app/http/answer-post.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { attempt } from '#app/http/attempt.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { limit } from '#app/http/limits.ts'
import { declarationProblems, sendApplication, sendingFacts } from '#app/http/send-application.ts'
import { submitPage } from '#app/http/submit-page.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/submit'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const view = await applicationFor(context, params.id)
  if (!isBeingWritten(view.status)) throw redirect(`/apply/${view.id}`)
  return submitPage(view, context.get(requestFacts).reachedUsAt)
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { reachedUsAt } = context.get(requestFacts)
  const view = await applicationFor(context, params.id)
  await limit('submit', context, personId)
  const post = await readAnswerPost(request, declarationsOf(view))

  return attempt(async () => {
    const problems = await declarationProblems(personId, view, post)
    if (problems.length > 0) {
      const shown = { questions: declarationsOf(view), facts: view.facts }
      return data({ problems: fieldProblems(problems, shown) }, { status: 422 })
    }
    await sendApplication(view, { personId, ...sendingFacts(reachedUsAt, post) })
    return redirect(`/apply/${view.id}/receipt`)
  })
}

export default function SubmitPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { page, reference, organization } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  return (
    <>
      <title>{pageTitle(m.apply_submit_title(), problems)}</title>
      <BackLink href={`/apply/${params.id}/check`} />
      <ErrorSummary problems={problems} />
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      <PageHeading caption={m.apply_caption({ reference, organization })}>
        {m.apply_submit_title()}
      </PageHeading>
      <SubmitForm page={page} problems={problems} />
    </>
  )
}
