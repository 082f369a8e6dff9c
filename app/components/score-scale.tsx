import type { KeyboardEvent } from 'react'
import { scoreField } from '#app/domain/review-check.ts'
import { scaleSteps } from '#app/domain/rubric.ts'
import { textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { choiceId } from './choice.ts'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import { scoreWords } from './score-words.ts'

type ScoreScaleProps = { criterion: ReviewedCriterion; goOn: (event: KeyboardEvent<HTMLElement>) => void }

/** Every score of a criterion with what it looks like. Its number gives it; "not scored" is a choice of its own. */
export function ScoreScale({ criterion, goOn }: ScoreScaleProps) {
  const name = scoreField(criterion.key)
  const steps = scaleSteps(criterion)
  const chosen = criterion.given.score
  return (
    <div
      className="minka-scale"
      onKeyDown={(event) => {
        const id = steps.indexOf(event.key)
        const radio = id < 0 ? null : document.getElementById(choiceId(name, id))
        if (!radio) return
        event.preventDefault()
        radio.click()
        radio.focus()
        goOn(event)
      }}
    >
      {[...steps, ''].map((score, place) => (
        <label key={score} className="minka-scale__step">
          <input
            type="radio"
            id={choiceId(name, place)}
            name={name}
            value={score}
            defaultChecked={Number(score) === Number(chosen) && (score === '') === (chosen === '')}
          />
          {score === '' ? (
            <span className="minka-quiet">{m.review_not_scored()}</span>
          ) : (
            <span>
              <strong>{scoreWords(criterion, score)}</strong> {anchorOf(criterion, score)}
            </span>
          )}
        </label>
      ))}
    </div>
  )
}

function anchorOf({ anchors }: ReviewedCriterion, score: string): string {
  const anchor = anchors.find((it) => Number(it.score) === Number(score))
  return anchor ? textIn(anchor.text, getLocale()) : ''
}
