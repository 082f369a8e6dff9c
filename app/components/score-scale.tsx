import { useRef } from 'react'
import { scoreField } from '#app/domain/review-check.ts'
import { scaleSteps } from '#app/domain/rubric.ts'
import { textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { choiceId } from './choice.ts'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import { typedStep } from './typed-step.ts'
import { scoreWords } from './score-words.ts'

type ScoreScaleProps = { criterion: ReviewedCriterion; goOn: (score: string) => void }

/** Every score of a criterion with what it looks like. Its number gives it; "not scored" is a choice of its own. */
export function ScoreScale({ criterion, goOn }: ScoreScaleProps) {
  const name = scoreField(criterion.key)
  const steps = scaleSteps(criterion)
  const typed = useRef('')
  return (
    <div
      className="minka-scale"
      onBlur={() => {
        typed.current = ''
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return
        const labels = steps.map((score) => scoreWords(criterion, score))
        const found = typedStep(typed.current, event.key, { steps, labels })
        typed.current = found?.typed ?? ''
        const radio = found ? document.getElementById(choiceId(name, found.at)) : null
        if (!found || !radio) return
        event.preventDefault()
        radio.click()
        radio.focus()
        typed.current = found.typed
        if (!found.mayGoOn) goOn(steps[found.at] ?? '')
      }}
    >
      {[...steps, ''].map((score, place) => (
        <Step key={score} {...{ criterion, name, score }} id={choiceId(name, place)} />
      ))}
    </div>
  )
}

type StepProps = { criterion: ReviewedCriterion; name: string; score: string; id: string }

function Step({ criterion, name, score, id }: StepProps) {
  const chosen = criterion.given.score.trim()
  return (
    <label className="minka-scale__step">
      <input
        type="radio"
        {...{ id, name }}
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
  )
}

function anchorOf({ anchors }: ReviewedCriterion, score: string): string {
  const anchor = anchors.find((it) => Number(it.score) === Number(score))
  return anchor ? textIn(anchor.text, getLocale()) : ''
}
