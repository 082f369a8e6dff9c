import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { QueueFilter } from '#app/components/queue-filter.tsx'
import { reviewDone } from '#app/components/review-done.ts'
import { ReviewQueue, callTitles } from '#app/components/review-queue.tsx'
import { ReviewerLinks } from '#app/components/reviewer-links.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { signedInAs } from '#app/http/context.ts'
import { readQueue } from '#app/http/queue-page.ts'
import { m } from '#app/messages/compiled/messages.js'
import { countOffers } from '#db/offer.ts'

import type { Route } from './+types/queue'

/** So many are seen at a glance: no search is offered. */
const fewReviews = 3

export async function loader({ request, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const search = new URL(request.url).searchParams
  const [queue, offered] = await Promise.all([
    readQueue(personId, search.get('q') ?? ''),
    countOffers(personId),
  ])
  return { ...queue, offered, done: search.get('done') }
}

export default function QueuePage({
  loaderData: { undeclared, all, reviews, offered, done, ...narrowed },
}: Route.ComponentProps) {
  const submitted = reviews.filter(({ status }) => status === 'submitted')
  const open = reviews.filter(({ status, inReview }) => status === 'accepted' && inReview)
  const closed = reviews.filter(({ status, inReview }) => status === 'accepted' && !inReview)
  const said = reviewDone(done)
  return (
    <>
      <title>{pageTitle(m.review_queue_title())}</title>
      {said && <SuccessMessage>{said}</SuccessMessage>}
      <PageHeading caption={callTitles(reviews)}>{m.review_queue_title()}</PageHeading>
      {undeclared > 0 && (
        <Notice title={m.review_new_title({ count: undeclared })}>
          <p>{m.review_new_text()}</p>
          <Button href="/review/conflicts">{m.review_new_button()}</Button>
        </Notice>
      )}
      {undeclared + all === 0 && (
        <EmptyState title={m.review_queue_empty()}>
          <p>{m.review_queue_empty_text()}</p>
        </EmptyState>
      )}
      {(all > fewReviews || narrowed.q !== '') && (
        <QueueFilter {...narrowed} isEmpty={reviews.length === 0} />
      )}
      {reviews.length > 0 && (
        <p className="govuk-body">
          {m.review_progress_total({ done: submitted.length, all: submitted.length + open.length })}
        </p>
      )}
      <ReviewQueue caption={m.review_group_open()} reviews={open} />
      <ReviewQueue caption={m.review_group_submitted()} reviews={submitted} />
      <ReviewQueue caption={m.review_group_closed()} reviews={closed} />
      <ReviewerLinks offered={offered} />
    </>
  )
}
