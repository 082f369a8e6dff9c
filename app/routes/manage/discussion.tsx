import { CaseHead } from '#app/components/case-head.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { discussionDone } from '#app/components/discussion-done.ts'
import { Discussion } from '#app/components/discussion.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { signedInAs } from '#app/http/context.ts'
import { officeDiscussion, saveDiscussion } from '#app/http/discussion-page.ts'
import { found, requireId } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findCaseHead } from '#db/case-view.ts'

import type { Route } from './+types/discussion'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const page = await officeDiscussion(context.get(signedInAs).personId, params.id)
  return { ...page, done: new URL(request.url).searchParams.get('done') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { id } = found(await findCaseHead(personId, requireId(params.id)))
  return saveDiscussion(request, {
    personId,
    applicationId: id,
    page: `/manage/applications/${id}/discussion`,
  })
}

export default function CaseDiscussionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, done, ...shown } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const said = actionData ? undefined : discussionDone(done)
  const above = said ? <SuccessMessage>{said}</SuccessMessage> : <CaseProblems {...{ problems, refusal }} />
  return (
    <>
      <title>{pageTitle(`${m.discussion_title()} · ${known.title || known.reference}`, problems)}</title>
      <CaseHead known={known} part="discussion" above={above} />
      <Discussion
        {...shown}
        timeZone={known.timeZone}
        inReview={known.status === 'in_review'}
        problems={problems}
        values={actionData?.values ?? {}}
      />
    </>
  )
}
