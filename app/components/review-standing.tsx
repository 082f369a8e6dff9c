import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Button } from './button.tsx'
import { formatDateTime } from './format.ts'
import { InsetText } from './inset-text.tsx'
import { ReviewGiven } from './review-given.tsx'
import { ReviewNeighbours } from './review-neighbours.tsx'
import type { ReviewWriting } from './review-writing.ts'

/** How it stands with a review: whether it is being written, and since when it is sent. */
export type ReviewedState = {
  id: string
  isOpen: boolean
  inReview: boolean
  versions: number
  mayRevise: boolean
  showsOthers: boolean
  submittedAt: Date | null
  savedAt: Date | null
  timeZone: string
}

/** A review that is not written any more, or not now: what was given, and whether it may be corrected. */
export function ReviewStanding({ review, writing }: { review: ReviewedState; writing: ReviewWriting }) {
  const { inReview, mayRevise, submittedAt, timeZone } = review
  return (
    <>
      {submittedAt && (
        <p className="govuk-body">
          {m.review_submitted_text({ at: formatDateTime(submittedAt, getLocale(), timeZone) })}
        </p>
      )}
      {!inReview && <InsetText>{m.review_closed_text()}</InsetText>}
      {mayRevise && (
        <form method="post">
          <Button name="intent" value="revise" variant="secondary">
            {m.review_revise()}
          </Button>
          <p className="govuk-hint">{m.review_revise_hint()}</p>
        </form>
      )}
      <ReviewGiven {...writing} />
      <ReviewNeighbours {...writing} />
    </>
  )
}
