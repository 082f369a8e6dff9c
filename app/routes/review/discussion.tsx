import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { discussionDone } from '#app/components/discussion-done.ts'
import { Discussion } from '#app/components/discussion.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { ReviewsBeside } from '#app/components/reviews-beside.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { signedInAs } from '#app/http/context.ts'
import { reviewWithOthers, reviewerDiscussion, saveDiscussion } from '#app/http/discussion-page.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/discussion'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const page = await reviewerDiscussion(context.get(signedInAs).personId, params.assignment)
  return { ...page, done: new URL(request.url).searchParams.get('done') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { id, applicationId } = await reviewWithOthers(personId, params.assignment)
  return saveDiscussion(request, { personId, applicationId, page: `/review/${id}/discussion` })
}

export default function ReviewDiscussionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, reference, title, call, reviews, done, ...shown } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const said = actionData ? undefined : discussionDone(done)
  return (
    <>
      <title>{pageTitle(`${m.discussion_title()} · ${title}`, problems)}</title>
      <BackLink href={`/review/${id}`} text={m.discussion_back()} />
      {said && <SuccessMessage>{said}</SuccessMessage>}
      <CaseProblems {...{ problems, refusal }} />
      <PageHeading caption={`${reference} · ${title} · ${localized(call)}`}>
        {m.discussion_title()}
      </PageHeading>
      <ReviewsBeside reviews={reviews} />
      <Discussion {...shown} problems={problems} values={actionData?.values ?? {}} />
    </>
  )
}
