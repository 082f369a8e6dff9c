import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Score } from '#app/domain/review-check.ts'
import { feedbackField, notesField, scoresOf } from '#app/domain/review-words.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { DeviceStatus } from './device-status.tsx'
import { useHydrating } from './hydrating.ts'
import { ReviewField } from './review-field.tsx'
import { pressReviewKey, reviewFormId, submitId } from './review-keys.ts'
import { ReviewNeighbours } from './review-neighbours.tsx'
import { ReviewProgress } from './review-progress.tsx'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import type { ReviewWriting } from './review-writing.ts'
import { TextArea } from './text-area.tsx'

type ReviewFormProps = {
  writing: ReviewWriting
  /** What is said of the keys. */
  keys: string
  children: ReactNode
}

/**
 * The form of a review around its criteria: how far it is, what only the panel reads, what the organization may read, save or
 * submit. What is typed is kept while it is typed where scripts run, and by its buttons everywhere.
 */
export function ReviewForm({ writing, keys, children }: ReviewFormProps) {
  const { id, op, criteria, isCorrected, previous, next } = writing
  const isHydrating = useHydrating()
  const stored = criteria.map(({ given }) => given)
  const [typed, setTyped] = useState(() => (isHydrating ? scoresInPage(criteria) : undefined) ?? stored)
  return (
    <form
      id={reviewFormId}
      method="post"
      noValidate
      onChange={(event) => {
        setTyped(scoresIn(event.currentTarget, criteria))
      }}
      onKeyDown={(event: KeyboardEvent<HTMLFormElement>) => {
        pressReviewKey(event, criteria)
      }}
    >
      {/* What the Enter key presses must not submit. */}
      <button name="intent" value="save" className="minka-hidden" tabIndex={-1} aria-hidden>
        {m.review_save()}
      </button>
      <input type="hidden" name="op" value={op} />
      <ReviewProgress criteria={criteria} scores={isHydrating ? stored : typed} keys={keys} />
      {children}
      <ReaderWords {...{ writing }} />
      <ButtonGroup>
        <Button name="intent" value="submit" id={submitId}>
          {m.review_submit()}
        </Button>
        <Button name="intent" value="save" variant="secondary">
          {m.review_save()}
        </Button>
        {isCorrected && (
          <Button name="intent" value="keep" variant="secondary">
            {m.review_keep()}
          </Button>
        )}
      </ButtonGroup>
      <ReviewNeighbours {...{ previous, next }} saves />
      <DeviceStatus of={`../review/${id}`} />
    </form>
  )
}

/** Two texts for two readers, which must not be taken for each other. */
function ReaderWords({ writing: { revisions, notesToPanel, feedback } }: { writing: ReviewWriting }) {
  const texts = [
    { name: notesField, label: m.review_notes(), hint: m.review_notes_hint(), text: notesToPanel },
    { name: feedbackField, label: m.review_feedback(), hint: m.review_feedback_hint(), text: feedback },
  ]
  return texts.map(({ name, label, hint, text }) => (
    <div
      key={name}
      className={`minka-reader minka-reader--${name === notesField ? 'panel' : 'organization'}`}
    >
      <ReviewField {...{ name, label }} revision={revisions[name] ?? 0}>
        <TextArea {...{ name, label, hint }} labelSize="s" rows={4} defaultValue={text} optional />
      </ReviewField>
    </div>
  ))
}

/** What was typed before the scripts arrived. */
function scoresInPage(criteria: readonly ReviewedCriterion[]): Score[] | undefined {
  if (typeof document === 'undefined') return undefined
  const form = document.getElementById(reviewFormId)
  return form instanceof HTMLFormElement ? scoresIn(form, criteria) : undefined
}

function scoresIn(form: HTMLFormElement, criteria: readonly ReviewedCriterion[]): Score[] {
  const fields = new FormData(form)
  return scoresOf({ criteria }, (field) => {
    const value = fields.get(field)
    return typeof value === 'string' ? value : ''
  })
}
