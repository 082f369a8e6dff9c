import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import type { ReadForm } from './about-answers.tsx'
import { formatDateTime } from './format.ts'
import { InsetText } from './inset-text.tsx'
import { ReviewRubric } from './review-rubric.tsx'
import { ReviewStanding, type ReviewedState } from './review-standing.tsx'
import type { ReviewWriting } from './review-writing.ts'

type ReviewWorkProps = { review: ReviewedState; writing: ReviewWriting; form: ReadForm }

/** The right side of a review: its form while it is written, what was given once it is submitted or too late. */
export function ReviewWork({ review, writing, form }: ReviewWorkProps) {
  const { id, savedAt, timeZone } = review
  return (
    <>
      <h2 className="govuk-heading-m">{m.review_working()}</h2>
      {review.isOpen && review.versions > 0 && <InsetText>{m.review_corrected_text()}</InsetText>}
      {review.isOpen ? <ReviewRubric {...{ writing, form }} /> : <ReviewStanding {...{ review, writing }} />}
      {review.isOpen && savedAt && (
        <p className="minka-quiet">
          {m.review_last_saved({ at: formatDateTime(savedAt, getLocale(), timeZone) })}
        </p>
      )}
      <ul className="govuk-list">
        {review.isOpen && (
          <li>
            <a className="govuk-link" href={`/review/${id}/scores`}>
              {m.review_quick_link()}
            </a>
          </li>
        )}
        {review.showsOthers && (
          <li>
            <a className="govuk-link" href={`/review/${id}/discussion`}>
              {m.discussion_link()}
            </a>
          </li>
        )}
        {review.versions > 1 && (
          <li>
            <a className="govuk-link" href={`/review/${id}/versions`}>
              {m.versions_link()}
            </a>
          </li>
        )}
        <li>
          <a className="govuk-link" href={`/review/${id}/recuse`}>
            {m.review_recuse_title()}
          </a>
        </li>
      </ul>
    </>
  )
}
