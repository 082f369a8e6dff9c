import { redirect } from 'react-router'

import { formatTime } from '#app/components/format.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { ReviewAbove } from '#app/components/review-above.tsx'
import { reviewDone } from '#app/components/review-done.ts'
import { ReviewQuick } from '#app/components/review-quick.tsx'
import { reviewState } from '#app/components/review-state.ts'
import { signedInAs } from '#app/http/context.ts'
import { readReviewPage } from '#app/http/review-page.ts'
import { saveReviewPost } from '#app/http/review-post.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { Route } from './+types/scores'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const page = await readReviewPage(context.get(signedInAs).personId, params.assignment)
  if (!page.review.isOpen) throw redirect(`/review/${page.review.id}`)
  return { ...page, done: new URL(request.url).searchParams.get('done') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  return saveReviewPost(request, { personId, assignment: params.assignment, page: '/scores' })
}

export default function ScoresPage({ loaderData, actionData }: Route.ComponentProps) {
  const { review, done } = loaderData
  const { writing, form: _, ...above } = reviewState(loaderData, actionData)
  const { id, savedAt, timeZone, title, reference } = review
  const time = savedAt ? formatTime(savedAt, getLocale(), timeZone) : ''
  return (
    <>
      <ReviewAbove
        {...{ timeZone, ...above }}
        title={m.review_quick_title()}
        back={{ href: `/review/${id}`, text: title }}
        said={actionData ? undefined : reviewDone(done, time)}
        criteria={writing.criteria}
      />
      <PageHeading caption={`${reference} · ${title}`}>{m.review_quick_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.review_quick_text()}</p>
      <ReviewQuick writing={writing} />
    </>
  )
}
