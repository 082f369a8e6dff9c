import { isOnScale, type Score } from '#app/domain/review-check.ts'
import { reviewTotal, shownScore } from '#app/domain/score.ts'
import { m } from '#app/messages/compiled/messages.js'
import { localized } from './localized.ts'
import { criterionId } from './review-keys.ts'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import { scoreWords } from './score-words.ts'

type ReviewProgressProps = {
  criteria: readonly ReviewedCriterion[]
  scores: readonly Score[]
  /** Which keys do more than they do in a browser by themselves. */
  keys: string
}

/** Every criterion with its score so far, each a way to it, and the total; a dash where there is none, which is no 0. */
export function ReviewProgress({ criteria, scores, keys }: ReviewProgressProps) {
  const total = reviewTotal({ criteria }, scores)
  const given = criteria.map((criterion) => {
    const typed = scores.find((it) => it.criterion === criterion.key)?.score.trim() ?? ''
    return isOnScale(criterion, typed) ? scoreWords(criterion, typed) : undefined
  })
  const scored = given.filter((it) => it !== undefined).length
  return (
    <>
      <ol className="minka-progress" aria-label={m.review_progress_label()}>
        {criteria.map((criterion, place) => (
          <li key={criterion.key}>
            <a
              href={`#${criterionId(criterion.key)}`}
              className={given[place] === undefined ? undefined : 'minka-progress__done'}
              title={localized(criterion.text)}
            >
              <span className="minka-hidden">{localized(criterion.text)}: </span>
              <span aria-hidden="true">{place + 1}</span>
              <strong>
                {given[place] ?? (
                  <>
                    <span aria-hidden="true">–</span>
                    <span className="minka-hidden">{m.ui_not_scored()}</span>
                  </>
                )}
              </strong>
            </a>
          </li>
        ))}
      </ol>
      <p className="minka-criterion__total" aria-live="polite">
        {m.review_progress({ scored, criteria: criteria.length })}
        {total && ` · ${m.review_total({ total: shownScore(total) })}`}
      </p>
      <p className="govuk-hint minka-keys">{keys}</p>
    </>
  )
}
