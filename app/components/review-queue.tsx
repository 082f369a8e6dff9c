import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatDateTime } from './format.ts'
import { Table } from './table.tsx'

export type QueuedReview = {
  id: string
  reference: string
  title: string
  organization: string | null
  places: readonly string[]
  call: LocalizedText
  dueAt: Date | null
  timeZone: string
  scored: number
  criteria: number
}

type ReviewQueueProps = { caption: string; reviews: readonly QueuedReview[] }

/** One group of a reviewer's applications, each a link to its review. */
export function ReviewQueue({ caption, reviews }: ReviewQueueProps) {
  if (reviews.length === 0) return null
  return (
    <Table
      caption={`${caption} (${reviews.length})`}
      dense
      columns={[
        { header: m.review_column_application() },
        { header: m.review_column_organization() },
        { header: m.review_column_place() },
        { header: m.review_column_due() },
        { header: m.review_column_progress(), numeric: true },
      ]}
      rows={reviews.map((review) => ({
        id: review.id,
        cells: [
          <a key="open" className="govuk-link" href={`/review/${review.id}`}>
            {review.reference} · {review.title}
          </a>,
          review.organization ?? m.review_hidden_organization(),
          review.places.join(', '),
          review.dueAt ? formatDateTime(review.dueAt, getLocale(), review.timeZone) : m.review_no_due(),
          m.review_progress({ scored: review.scored, criteria: review.criteria }),
        ],
      }))}
    />
  )
}

/** The titles of the calls that reviews are of, each once. */
export function callTitles(reviews: readonly QueuedReview[]): string {
  return [...new Set(reviews.map(({ call }) => textIn(call, getLocale())))].join(' · ')
}
