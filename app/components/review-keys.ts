import type { KeyboardEvent } from 'react'
import { justificationField, scoreField } from '#app/domain/review-check.ts'
import { feedbackField, notesField } from '#app/domain/review-words.ts'
import type { ReviewedCriterion } from './reviewed-criterion.ts'

/** The form that the script of the device follows. */
export const reviewFormId = 'question-form'
export const submitId = 'submit-review'

/** The id of the place where a criterion stands, for links to it. */
export function criterionId(key: string): string {
  return `criterion-${key}`
}

type Criteria = readonly Pick<ReviewedCriterion, 'key'>[]

/** What a key does in a review: Ctrl and Enter, or Enter on a score, goes on; Alt and a page key goes to another review. */
export function pressReviewKey(event: KeyboardEvent<HTMLFormElement>, criteria: Criteria) {
  const { target, key, altKey, ctrlKey, metaKey } = event
  if (altKey && (key === 'PageDown' || key === 'PageUp')) {
    event.preventDefault()
    pressButton(event.currentTarget, key === 'PageDown' ? 'next' : 'previous')
    return
  }
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  if (key !== 'Enter' || !isField) return
  const isScore = target instanceof HTMLInputElement && target.name.startsWith(scoreField(''))
  if (!ctrlKey && !metaKey && !isScore) return
  event.preventDefault()
  goOnFrom(target.name, criteria)
}

/** Moves the focus to what comes after a field: the next criterion, then both texts, then the button that submits. */
export function goOnFrom(name: string, criteria: Criteria) {
  const place = criteria.findIndex(({ key }) => [scoreField(key), justificationField(key)].includes(name))
  const stops = [...criteria.map(({ key }) => scoreField(key)), notesField, feedbackField]
  const from = place < 0 ? stops.indexOf(name) : place
  focusField(stops[from + 1] ?? submitId)
}

/** A choice is entered at what is chosen in it, and its criterion comes into sight with it. */
export function focusField(name: string) {
  const chosen = document.querySelector<HTMLElement>(`input[name="${name}"]:checked`)
  const field = chosen ?? document.getElementById(name)
  field?.focus()
  field?.closest('[id^=criterion-]')?.scrollIntoView({ block: 'nearest' })
}

function pressButton(form: HTMLFormElement, intent: string) {
  form.querySelector<HTMLButtonElement>(`button[name=intent][value=${intent}]`)?.click()
}
