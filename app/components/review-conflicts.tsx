import { justificationField, scoreField } from '#app/domain/review-check.ts'
import { notesField } from '#app/domain/review-words.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'
import { Notice } from './notice.tsx'
import type { ReviewedCriterion } from './reviewed-criterion.ts'

export type ReviewConflict = { field: string; other: { value: string; at: Date | null } }

type ReviewConflictsProps = {
  conflicts: readonly ReviewConflict[]
  criteria: readonly ReviewedCriterion[]
  timeZone: string
}

/** Fields that their writer changed elsewhere meanwhile, as they stand. What was typed here stands in the form below. */
export function ReviewConflicts({ conflicts, criteria, timeZone }: ReviewConflictsProps) {
  if (conflicts.length === 0) return null
  return (
    <Notice tone="problem" title={m.review_conflict_title()}>
      <p>{m.review_conflict_text()}</p>
      {conflicts.map(({ field, other: { value, at } }) => (
        <div key={field} className="minka-why-not" data-conflict={field}>
          <p>
            <a href={`#${field}`}>{fieldWords(field, criteria)}</a>
            {at && `: ${formatDateTime(at, getLocale(), timeZone)}`}
          </p>
          <p className="minka-answer__prose">{value || m.ui_not_answered()}</p>
        </div>
      ))}
      <p>
        <a href="?" data-keep-theirs>
          {m.review_conflict_theirs()}
        </a>
      </p>
    </Notice>
  )
}

function fieldWords(field: string, criteria: readonly ReviewedCriterion[]): string {
  const judged = criteria.find(({ key }) => [scoreField(key), justificationField(key)].includes(field))
  if (!judged) return field === notesField ? m.review_notes() : m.review_feedback()
  const criterion = localized(judged.text)
  return field === scoreField(judged.key) ? criterion : m.review_justification_of({ criterion })
}
