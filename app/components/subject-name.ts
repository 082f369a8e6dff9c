import type { Subject } from '#app/domain/subject.ts'
import { m } from '#app/messages/compiled/messages.js'

import { localized } from './localized.ts'

/** What a condition is about, as a list of choices names it. */
export function subjectName({ of, label, column, question }: Subject): string {
  const name = `«${localized(label) || question}»`
  if (of === 'answer') return name
  if (of === 'count') return m.words_count({ question: name })
  return column
    ? m.words_sum_of({ of: `«${localized(column)}»`, question: name })
    : m.words_sum({ question: name })
}
