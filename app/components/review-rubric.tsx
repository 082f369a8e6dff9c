import { justificationField, scoreField } from '#app/domain/review-check.ts'
import { m } from '#app/messages/compiled/messages.js'
import type { ReadForm } from './about-answers.tsx'
import { ReviewCriterion } from './review-criterion.tsx'
import { ReviewForm } from './review-form.tsx'
import { focusField, goOnFrom } from './review-keys.ts'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import type { ReviewWriting } from './review-writing.ts'

/** The form of a review beside the application: every criterion with its anchors and the answers that it is about. */
export function ReviewRubric({ writing, form }: { writing: ReviewWriting; form: ReadForm }) {
  const { criteria, problems, revisions } = writing
  return (
    <ReviewForm writing={writing} keys={m.review_keys()}>
      {criteria.map((criterion, place) => (
        <ReviewCriterion
          key={criterion.key}
          {...{ criterion, form, problems, revisions, place }}
          goOn={(score) => {
            goOn(criterion, score, criteria)
          }}
        />
      ))}
    </ReviewForm>
  )
}

/** To the justification where the score just given needs one, else to what comes after the criterion. */
function goOn(criterion: ReviewedCriterion, given: string, criteria: readonly ReviewedCriterion[]) {
  const needsWords = criterion.justifiedScores.some((score) => Number(score) === Number(given))
  if (needsWords) focusField(justificationField(criterion.key))
  else goOnFrom(scoreField(criterion.key), criteria)
}
