import type { RubricCriterion } from '#app/domain/rubric.ts'

import { criterionWords } from './criterion-words.ts'
import { localized } from './localized.ts'
import { scoreWords } from './score-words.ts'
import { SummaryList } from './summary-list.tsx'

/** The criteria of a published rubric, each with its weight, its scale and what its scores look like. */
export function RubricCriteria({ criteria }: { criteria: readonly RubricCriterion[] }) {
  return (
    <SummaryList
      rows={criteria.map((criterion) => ({
        key: localized(criterion.text),
        value: (
          <>
            <p>{criterionWords(criterion)}</p>
            <ul className="govuk-list">
              {criterion.anchors.map(({ score, text }) => (
                <li key={score}>
                  <strong>{scoreWords(criterion, score)}</strong> {localized(text)}
                </li>
              ))}
            </ul>
          </>
        ),
      }))}
    />
  )
}
