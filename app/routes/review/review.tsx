import { formatTime } from '#app/components/format.ts'
import { ReviewAbove } from '#app/components/review-above.tsx'
import { reviewDone } from '#app/components/review-done.ts'
import { ReviewHead } from '#app/components/review-head.tsx'
import { ReviewSides } from '#app/components/review-sides.tsx'
import { reviewState } from '#app/components/review-state.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { readReviewPage } from '#app/http/review-page.ts'
import { saveReviewPost } from '#app/http/review-post.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { Route } from './+types/review'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const page = await readReviewPage(context.get(signedInAs).personId, params.assignment)
  const done = new URL(request.url).searchParams.get('done')
  return { ...page, done, now: context.get(requestFacts).reachedUsAt }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  return saveReviewPost(request, { personId, assignment: params.assignment, page: '' })
}

export default function ReviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { review, done, now } = loaderData
  const { writing, form, ...above } = reviewState(loaderData, actionData)
  const { savedAt, timeZone, title } = review
  const time = savedAt ? formatTime(savedAt, getLocale(), timeZone) : ''
  return (
    <>
      <ReviewAbove
        {...{ title, timeZone, ...above }}
        back={{ href: '/review', text: m.review_back() }}
        said={actionData ? undefined : reviewDone(done, time)}
        criteria={writing.criteria}
      />
      <ReviewHead {...review} now={now} />
      <ReviewSides {...{ review, writing, form }} earlier={review.earlier} />
    </>
  )
}
