import { data, redirect } from 'react-router'

import { formatDateTime, formatTime } from '#app/components/format.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { signedOut } from '#app/http/access.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { requireId } from '#app/http/found.ts'
import { limit } from '#app/http/limits.ts'
import { postedText } from '#app/http/posted-operation.ts'
import { reviewOf } from '#app/http/review-page.ts'
import { readReviewPost } from '#app/http/review-post.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { recordReview } from '#db/review-words.ts'

import type { Route } from './+types/answers'

/** What a device sends while a review is written: its fields as the form would post them, each saved for itself. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  await limit('answers', context, personId)
  if (!request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded'))
    throw data(null, { status: 415 })

  const { fields, operations } = await readReviewPost(request)
  const person = postedText(fields, 'person')
  if (person === '') throw data(null, { status: 400 })
  // Somebody else may have signed in on this device since: words are only saved as those of who typed them.
  if (person !== personId) throw signedOut()

  const assignment = requireId(params.assignment)
  const { outcomes, timeZone } = await recordReview(personId, assignment, operations).catch(notFound)
  const time = formatTime(context.get(requestFacts).reachedUsAt, getLocale(), timeZone)
  return Response.json({
    time,
    outcomes: outcomes.map((it) => {
      const question = it.field
      if (it.outcome === 'saved') return { question, outcome: it.outcome, revision: it.revision }
      if (it.outcome === 'refused') return { question, outcome: it.outcome }
      const { value: text, at } = it.other
      const when = at ? formatDateTime(at, getLocale(), timeZone) : ''
      return { question, outcome: it.outcome, other: { by: m.review_conflict_by(), when, text } }
    }),
  })
}

/** A review that is not its sender's, or was taken from them, takes nothing. */
function notFound(error: unknown): never {
  if (error instanceof Refusal) throw data(null, { status: 404 })
  throw error
}

/** Opened as a page it leads to the review. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { review } = await reviewOf(context.get(signedInAs).personId, params.assignment)
  return redirect(`/review/${review.id}`)
}
