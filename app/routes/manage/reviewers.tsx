import { data, href, redirect } from 'react-router'

import { Button } from '#app/components/button.tsx'
import { caseDone } from '#app/components/case-done.ts'
import { CaseHead } from '#app/components/case-head.tsx'
import { ConflictsTable } from '#app/components/conflicts-table.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { ReviewersTable } from '#app/components/reviewers-table.tsx'
import { SubmittedReviews } from '#app/components/submitted-reviews.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { assignInput } from '#app/domain/case-input.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { assignReviewer } from '#db/assignment.ts'
import { listColleagues } from '#db/case-people.ts'
import { findCaseHead } from '#db/case-view.ts'
import { listSubmittedReviews } from '#db/review-list.ts'

import type { Route } from './+types/reviewers'

export const shouldRevalidate = () => true

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const known = found(await findCaseHead(context.get(signedInAs).personId, requireId(params.id)))
  const [colleagues, reviews] = await Promise.all([listColleagues(known.id), listSubmittedReviews(known.id)])
  const { searchParams } = new URL(request.url)
  return { known, colleagues, reviews, done: searchParams.get('done'), asked: searchParams.get('asked') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { id } = found(await findCaseHead(by.personId, requireId(params.id)))
  const form = await readForm(request, assignInput)
  if (!form.ok) throw data(null, { status: 404 })

  return attempt(async () => {
    await assignReviewer(id, by, form.input.reviewer)
    const search = new URLSearchParams({ asked: form.input.reviewer }).toString()
    return redirect(`${href('/manage/applications/:id/reviewers', params)}?${search}`)
  })
}

export default function ReviewersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, colleagues, reviews, done, asked } = loaderData
  const { id, status, timeZone } = known
  const isOfficer = known.roles.includes('officer') && !known.conflicted
  const name = colleagues.find(({ personId }) => personId === asked)?.name
  const said = name ? m.manage_done_assigned({ name }) : caseDone(done)
  const above = actionData ? (
    <Refused refusal={actionData.refusal} />
  ) : (
    said && <SuccessMessage>{said}</SuccessMessage>
  )
  return (
    <>
      <title>{pageTitle(m.manage_case_reviewers())}</title>
      <CaseHead known={known} part="reviewers" above={above} />
      <ReviewersTable
        id={id}
        reviewers={colleagues.filter(({ roles }) => roles.includes('reviewer'))}
        mayAssign={isOfficer && status === 'in_review'}
      />
      {status !== 'in_review' && <p className="govuk-body">{m.manage_reviewers_closed()}</p>}
      <SubmittedReviews reviews={reviews} />
      <h2 className="govuk-heading-m">{m.manage_conflicts_title()}</h2>
      <ConflictsTable mayLift={known.roles.includes('officer')} {...{ id, colleagues, timeZone }} />
      <Button href={`/manage/applications/${id}/conflicts`} variant="secondary">
        {m.manage_conflict_set()}
      </Button>
    </>
  )
}
