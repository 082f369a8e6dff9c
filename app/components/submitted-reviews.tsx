import { reviewTotal, shownScore } from '#app/domain/score.ts'
import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Details } from './details.tsx'
import { scoreWords } from './score-words.ts'
import { SummaryList } from './summary-list.tsx'

type Given = {
  key: string
  text: LocalizedText
  weight: string
  scaleMin: string
  scaleMax: string
  score: string
  justification: string
}

export type ReadReview = {
  id: string
  reviewer: string
  notesToPanel: string
  feedback: string
  counts: boolean
  /** Said where the reviews are of several stages. */
  stage?: LocalizedText
  versions?: number
  scores: readonly Given[]
}

type SubmittedReviewsProps = {
  reviews: readonly ReadReview[]
  /** Where what a reviewer changed stands. */
  versionsHref?: (review: string) => string
}

/** The reviews that are in, each with its total, its scores and what was written. */
export function SubmittedReviews({ reviews, versionsHref }: SubmittedReviewsProps) {
  if (reviews.length === 0) return null
  const stages = new Set(reviews.flatMap(({ stage }) => (stage ? [textIn(stage, getLocale())] : [])))
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews" className="govuk-heading-m">
        {m.manage_reviews_given()}
      </h2>
      {reviews.map((review) => (
        <Details key={review.id} summary={summaryOf(review, stages.size > 1)}>
          {versionsHref && (review.versions ?? 1) > 1 && (
            <p>
              <a className="govuk-link" href={versionsHref(review.id)}>
                {m.versions_link()}
              </a>
            </p>
          )}
          <SummaryList rows={rowsOf(review)} />
        </Details>
      ))}
    </section>
  )
}

function summaryOf({ reviewer, scores, counts, stage }: ReadReview, isOfSeveral: boolean): string {
  const name = stage && isOfSeveral ? `${reviewer} · ${textIn(stage, getLocale())}` : reviewer
  const criteria = scores.map((it) => ({
    ...it,
    optional: true,
    justifiedScores: [],
    justificationWords: 0,
  }))
  const total = reviewTotal(
    { criteria },
    scores.map(({ key, score, justification }) => ({ criterion: key, score, justification })),
  )
  const said = m.manage_reviews_given_total({ name, total: total ? shownScore(total) : m.ui_not_scored() })
  return counts ? said : m.manage_reviews_not_counted({ said })
}

function rowsOf({ scores, notesToPanel, feedback }: ReadReview) {
  return [
    ...scores.map((given) => ({
      key: textIn(given.text, getLocale()),
      value: (
        <div key={given.key}>
          <strong>{given.score === '' ? m.ui_not_scored() : scoreWords(given, given.score)}</strong>
          {given.justification && <p className="minka-answer__prose">{given.justification}</p>}
        </div>
      ),
    })),
    { key: m.review_notes(), value: notesToPanel },
    { key: m.review_feedback(), value: feedback },
  ]
}
