import { data, redirect } from 'react-router'

import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { ReviewerInvited } from '#app/components/reviewer-invited.tsx'
import { invitationState, reviewerAnswerInput } from '#app/domain/reviewer-invitation.ts'
import { attempt } from '#app/http/attempt.ts'
import { requestFacts } from '#app/http/context.ts'
import { limit } from '#app/http/limits.ts'
import { readForm } from '#app/http/read-form.ts'
import { reviewerSealOf } from '#app/http/reviewer-invitation.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { answerReviewerInvitation, findReviewerInvitation } from '#db/reviewer-answer.ts'

import type { Route } from './+types/review-invitation'

export async function loader({ request, context }: Route.LoaderArgs) {
  const invited = await findReviewerInvitation(reviewerSealOf(request))
  const state = invited ? invitationState(invited, context.get(requestFacts).reachedUsAt) : 'over'
  const done = new URL(request.url).searchParams.get('done')
  const shown = state === 'open' ? invited : undefined
  return data({ shown, state, hasDeclined: done === 'declined' }, { status: invited ? 200 : 404 })
}

export async function action({ request, context }: Route.ActionArgs) {
  await limit('invitation_answer', context, '')
  const form = await readForm(request, reviewerAnswerInput, { reason: m.reviewer_answer_reason() })
  if (!form.ok) return form.reply

  return attempt(async () => {
    await answerReviewerInvitation(reviewerSealOf(request), form.input, getLocale())
    if (form.input.intent === 'accept') return redirect('/sign-in?next=/review')
    return redirect(`${new URL(request.url).pathname}${new URL(request.url).search}&done=declined`)
  })
}

export default function ReviewInvitationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { shown, state, hasDeclined } = loaderData
  const { problems, values } =
    actionData && 'problems' in actionData ? actionData : { problems: [], values: {} }
  const closed = hasDeclined ? m.reviewer_answer_thanks() : m.reviewer_answer_closed_title()
  const title = shown ? m.reviewer_answer_title() : closed
  return (
    <>
      <title>{pageTitle(title, problems)}</title>
      <ErrorSummary problems={problems} />
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      <PageHeading>{title}</PageHeading>
      {shown ? (
        <ReviewerInvited invited={shown} {...{ problems, values }} />
      ) : (
        <p className="govuk-body minka-reading">
          {hasDeclined && m.reviewer_answer_declined()}
          {!hasDeclined && (state === 'answered' ? m.reviewer_answer_answered() : m.reviewer_answer_over())}
        </p>
      )}
    </>
  )
}
