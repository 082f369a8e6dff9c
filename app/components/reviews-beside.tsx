import { m } from '#app/messages/compiled/messages.js'
import { SubmittedReviews, type ReadReview } from './submitted-reviews.tsx'
import { voiceWords } from './voice-words.ts'

type ReviewsBesideProps = {
  reviews: readonly (Omit<ReadReview, 'id' | 'reviewer'> & { label: string; name: string | null })[]
}

/** The other reviews of an application, as its reviewers see them once their own is in. */
export function ReviewsBeside({ reviews }: ReviewsBesideProps) {
  if (reviews.length === 0) return <p className="govuk-body">{m.discussion_no_reviews()}</p>
  return (
    <SubmittedReviews
      reviews={reviews.map(({ label, name, ...review }) => ({
        ...review,
        id: label,
        reviewer: voiceWords({ name, label: name === null ? label : null }),
      }))}
    />
  )
}
