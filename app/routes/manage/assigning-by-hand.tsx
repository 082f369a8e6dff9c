import { redirect } from 'react-router'

import { AssigningByHand } from '#app/components/assigning-by-hand.tsx'
import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { byHandInput } from '#app/domain/assignment-request.ts'
import { textIn } from '#app/domain/text.ts'
import { assigningAt } from '#app/http/assigning-page.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { planByHand } from '#db/assignment-dry-run.ts'
import { listAssignable, listPossibleReviewers } from '#db/assignment-stage.ts'

import type { Route } from './+types/assigning-by-hand'

const shownAtOnce = 100

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { call, stage } = await assigningAt(personId, params.slug, request)
  const q = new URL(request.url).searchParams.get('q') ?? ''
  const [reviewers, applications] = await Promise.all([
    listPossibleReviewers(stage.id),
    listAssignable(personId, stage.id, { q, limit: shownAtOnce }),
  ])
  return { call, stage, q, reviewers, applications, isCut: applications.length === shownAtOnce }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { stage } = await assigningAt(personId, params.slug, request)
  const form = await readForm(request, byHandInput, {
    reviewer: m.assigning_hand_person(),
    applications: m.assigning_hand_applications(),
  })
  if (!form.ok) return form.reply

  const { reviewer: reviewerId, applications: applicationIds } = form.input
  found((await listPossibleReviewers(stage.id)).find(({ id }) => id === reviewerId))
  const plan = await planByHand(stage.id, personId, { reviewerIds: [reviewerId], applicationIds })
  return redirect(`/manage/calls/${params.slug}/assignment/${plan}`)
}

export default function AssigningByHandPage({ loaderData, actionData }: Route.ComponentProps) {
  const { call, stage, ...listed } = loaderData
  const problems = actionData?.problems ?? []
  const back = `/manage/calls/${call.slug}/assignment?stage=${stage.position}`
  return (
    <>
      <title>{pageTitle(m.assigning_hand_title(), problems)}</title>
      <BackLink href={back} text={m.plan_back()} />
      <ErrorSummary problems={problems} />
      <PageHeading caption={textIn(call.title, getLocale())}>{m.assigning_hand_title()}</PageHeading>
      <AssigningByHand
        {...listed}
        stage={stage.position}
        {...{ problems }}
        values={actionData?.values ?? {}}
      />
    </>
  )
}
