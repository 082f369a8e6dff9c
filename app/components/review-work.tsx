import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Button } from './button.tsx'
import type { FieldProblem } from './field-problem.ts'
import { formatDateTime } from './format.ts'
import { InsetText } from './inset-text.tsx'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import { ReviewGiven } from './review-given.tsx'
import { ReviewNeighbours, type ReviewNeighboursProps } from './review-neighbours.tsx'
import { ReviewRubric } from './review-rubric.tsx'

type ReviewWorkProps = {
  review: ReviewNeighboursProps & {
    id: string
    status: 'accepted' | 'submitted'
    inReview: boolean
    mayRevise: boolean
    submittedAt: Date | null
    savedAt: Date | null
    timeZone: string
    notesToPanel: string
    feedback: string
  }
  criteria: readonly ReviewedCriterion[]
  questions: Readonly<Record<string, string>>
  problems: readonly FieldProblem[]
}

/** The right side of a review: its form while it is written, what was given once it is submitted or too late. */
export function ReviewWork({ review, criteria, questions, problems }: ReviewWorkProps) {
  const { id, status, inReview, previous, next, savedAt, timeZone, notesToPanel, feedback } = review
  const isOpen = status === 'accepted' && inReview
  return (
    <>
      <h2 className="govuk-heading-m">{m.review_working()}</h2>
      {isOpen ? (
        <ReviewRubric {...{ criteria, questions, notesToPanel, feedback, problems }}>
          {savedAt && (
            <p className="minka-quiet">
              {m.review_last_saved({ at: formatDateTime(savedAt, getLocale(), timeZone) })}
            </p>
          )}
          <ReviewNeighbours {...{ previous, next }} saves />
        </ReviewRubric>
      ) : (
        <>
          <Standing {...{ review }} />
          <ReviewGiven {...{ criteria, notesToPanel, feedback }} />
          <ReviewNeighbours {...{ previous, next }} />
        </>
      )}
      <p>
        <a className="govuk-link" href={`/review/${id}/recuse`}>
          {m.review_recuse_title()}
        </a>
      </p>
    </>
  )
}

function Standing({
  review: { inReview, mayRevise, submittedAt, timeZone },
}: Pick<ReviewWorkProps, 'review'>) {
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
    </>
  )
}
