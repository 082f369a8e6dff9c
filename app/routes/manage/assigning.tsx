import { redirect } from 'react-router'

import { AssigningEmpty } from '#app/components/assigning-empty.tsx'
import { AssigningForm } from '#app/components/assigning-form.tsx'
import { AssigningHead } from '#app/components/assigning-head.tsx'
import { AssigningChoices } from '#app/components/assigning-choices.tsx'
import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { filterProblems } from '#app/components/filter-fault-sentence.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { PlanList } from '#app/components/plan-list.tsx'
import { StageTies } from '#app/components/stage-ties.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { textIn } from '#app/domain/text.ts'
import { assigningAt } from '#app/http/assigning-page.ts'
import { saveAssigning } from '#app/http/assigning-post.ts'
import { signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { listPlans } from '#db/assignment-plan.ts'
import { listPossibleReviewers } from '#db/assignment-stage.ts'
import { findStageTies } from '#db/stage-ties.ts'

import type { Route } from './+types/assigning'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { call, stages, stage } = await assigningAt(personId, params.slug, request)
  const [reviewers, plans, ties] = await Promise.all([
    listPossibleReviewers(stage.id),
    listPlans(personId, stage.id),
    findStageTies(personId, stage.id),
  ])
  const { searchParams } = new URL(request.url)
  return { call, stages, stage, reviewers, plans, ties, isSaved: searchParams.get('done') === 'choosing' }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { stage } = await assigningAt(personId, params.slug, request)
  const reply = await saveAssigning(request, { personId, slug: params.slug, stage }, filterProblems)
  if (!('to' in reply)) return reply
  return redirect(`/manage/calls/${params.slug}/assignment${reply.to}`)
}

export default function AssigningPage({ loaderData, actionData }: Route.ComponentProps) {
  const { call, stages, stage, reviewers, plans, ties, isSaved } = loaderData
  const problems = actionData?.problems ?? []
  const values = actionData?.values ?? {}
  const title = textIn(call.title, getLocale())
  const address = `/manage/calls/${call.slug}/assignment`
  const hasWork = stage.inReview > 0 && reviewers.length > 0
  return (
    <>
      <title>{pageTitle(`${m.assigning_title()} · ${title}`, problems)}</title>
      <BackLink href={`/manage/calls/${call.slug}`} text={m.assigning_back()} />
      <ErrorSummary problems={problems} />
      {isSaved && !actionData && <SuccessMessage>{m.assigning_self_saved()}</SuccessMessage>}
      <PageHeading caption={title}>{m.assigning_title()}</PageHeading>
      <AssigningHead slug={call.slug} {...{ stages, stage }} />
      <StageTies {...ties} />
      {hasWork ? (
        <>
          <AssigningForm required={Math.max(1, stage.required)} {...{ reviewers, problems, values }} />
          <p className="govuk-body">
            <a className="govuk-link" href={`${address}/by-hand?stage=${stage.position}`}>
              {m.assigning_by_hand()}
            </a>
          </p>
        </>
      ) : (
        <AssigningEmpty isReviewing={stage.inReview > 0} />
      )}
      <PlanList slug={call.slug} timeZone={call.timeZone} plans={plans} />
      <AssigningChoices stage={stage} {...{ problems, values }} />
    </>
  )
}
