import { m } from '#app/messages/compiled/messages.js'
import { InsetText } from './inset-text.tsx'
import { SubmittedReviews, type ReadReview } from './submitted-reviews.tsx'
import { withheldWords } from './withheld-words.ts'

type StaffReviewsProps = {
  id: string
  reviews: readonly ReadReview[]
  /** Whether the reader has a review of their own to send first. */
  withheld: boolean
  isOpen: boolean
}

/** The reviews of an application for the office, or why its reader does not have them yet. */
export function StaffReviews({ id, reviews, withheld, isOpen }: StaffReviewsProps) {
  const versionsHref = (review: string) => `/manage/applications/${id}/assignments/${review}/versions`
  if (!withheld) return <SubmittedReviews {...{ reviews, versionsHref }} />
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews" className="govuk-heading-m">
        {m.manage_reviews_given()}
      </h2>
      <InsetText>{withheldWords(isOpen)}</InsetText>
    </section>
  )
}
