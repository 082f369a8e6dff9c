import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { justificationField, scoreField } from '#app/domain/review-check.ts'
import { typedScores } from '#app/domain/review-form.ts'
import { reviewTotal, shownScore } from '#app/domain/score.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import type { FieldProblem } from './field-problem.ts'
import { ReviewCriterion } from './review-criterion.tsx'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import { TextArea } from './text-area.tsx'

type ReviewRubricProps = {
  criteria: readonly ReviewedCriterion[]
  questions: Readonly<Record<string, string>>
  notesToPanel: string
  feedback: string
  problems: readonly FieldProblem[]
  /** What else the form does, below its buttons. */
  children?: ReactNode
}

/** The form of a review: every criterion, what only the panel reads, what the organization may read, save or submit. */
export function ReviewRubric(props: ReviewRubricProps) {
  const { criteria, questions, notesToPanel, feedback, problems, children } = props
  const [scores, setScores] = useState(() => criteria.map(({ given }) => given))
  const total = reviewTotal({ criteria }, scores)
  return (
    <form
      method="post"
      onSubmit={() => {
        removeEventListener('beforeunload', askBeforeLeaving)
      }}
      onChange={(event) => {
        addEventListener('beforeunload', askBeforeLeaving)
        setScores(typedScores({ criteria }, Object.fromEntries(new FormData(event.currentTarget))))
      }}
    >
      <p className="govuk-hint">{m.review_keys()}</p>
      {criteria.map((criterion, place) => (
        <ReviewCriterion
          key={criterion.key}
          {...{ criterion, questions, problems }}
          goOn={(event) => {
            goOn(event, criterion, criteria[place + 1])
          }}
        />
      ))}
      <TextArea
        name="notesToPanel"
        label={m.review_notes()}
        hint={m.review_notes_hint()}
        defaultValue={notesToPanel}
        optional
      />
      <TextArea
        name="feedback"
        label={m.review_feedback()}
        hint={m.review_feedback_hint()}
        defaultValue={feedback}
        optional
      />
      <p className="minka-criterion__total" aria-live="polite">
        {total && m.review_total({ total: shownScore(total) })}
      </p>
      <ButtonGroup>
        {/* The first button is what the enter key presses: it must not submit. */}
        <Button name="intent" value="save" variant="secondary">
          {m.review_save()}
        </Button>
        <Button name="intent" value="submit">
          {m.review_submit()}
        </Button>
      </ButtonGroup>
      {children}
    </form>
  )
}

/** The browser asks whether to leave while something typed is not saved. */
function askBeforeLeaving(event: BeforeUnloadEvent) {
  event.preventDefault()
}

/** To the justification where the score just given needs one, else to the next criterion, else to the notes. */
function goOn(
  { key }: KeyboardEvent,
  criterion: ReviewedCriterion,
  following: ReviewedCriterion | undefined,
) {
  const needsWords = criterion.justifiedScores.some((score) => Number(score) === Number(key))
  const after = following ? scoreField(following.key) : 'notesToPanel'
  document.getElementById(needsWords ? justificationField(criterion.key) : after)?.focus()
}
