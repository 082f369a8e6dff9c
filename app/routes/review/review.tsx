import { data, href, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { formatTime } from '#app/components/format.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { reviewDone } from '#app/components/review-done.ts'
import { ReviewHead } from '#app/components/review-head.tsx'
import { reviewProblems } from '#app/components/review-problem.ts'
import { ReviewSides } from '#app/components/review-sides.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { checkReview } from '#app/domain/review-check.ts'
import { reviewForm, typedScores } from '#app/domain/review-form.ts'
import { reviseReview, submitReview } from '#app/domain/review-rules.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { afterSaving, readReviewPage, reviewOf } from '#app/http/review-page.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { changeReview } from '#db/review.ts'
import { saveReview } from '#db/score.ts'

import type { Route } from './+types/review'

export const shouldRevalidate = () => true

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const page = await readReviewPage(context.get(signedInAs).personId, params.assignment)
  return { ...page, done: new URL(request.url).searchParams.get('done') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { review, criteria } = await reviewOf(by.personId, params.assignment)
  const form = await readForm(request, reviewForm({ criteria }))
  if (!form.ok) return form.reply

  const { intent, notesToPanel, feedback, ...typed } = form.input
  return attempt(async () => {
    if (intent === 'revise') {
      await changeReview(params.assignment, by, (file, signed) => reviseReview(file, {}, signed))
      return redirect(`${href('/review/:assignment', params)}?done=reopened`)
    }
    const scores = typedScores({ criteria }, typed)
    await saveReview(params.assignment, by.personId, { scores, notesToPanel, feedback })
    if (intent !== 'submit') return redirect(afterSaving(intent, review))
    const problems = reviewProblems(checkReview({ criteria }, scores), criteria)
    if (problems.length > 0) return data({ problems }, { status: 422 })
    await changeReview(params.assignment, by, (file, signed, stored) =>
      submitReview(file, { scores: stored }, signed),
    )
    return redirect(`/review?done=submitted`)
  })
}

export default function ReviewPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { review, criteria, done } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const fileHref = (file: string) => `${href('/review/:assignment', params)}/files/${file}`
  const { savedAt, timeZone } = review
  const time = savedAt ? formatTime(savedAt, getLocale(), timeZone) : ''
  const said = actionData ? undefined : reviewDone(done, time)
  return (
    <>
      <title>{pageTitle(review.title, problems)}</title>
      <BackLink href="/review" text={m.review_back()} />
      {said && <SuccessMessage>{said}</SuccessMessage>}
      <ErrorSummary problems={problems} title={m.review_problems_title()} />
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      <ReviewHead {...review} />
      <ReviewSides {...{ review, criteria, problems, fileHref }} />
    </>
  )
}
