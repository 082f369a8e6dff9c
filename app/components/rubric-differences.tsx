import type { CriterionChange, RubricDiff } from '#app/domain/rubric-diff.ts'
import type { RubricCriterion } from '#app/domain/rubric.ts'
import { m } from '#app/messages/compiled/messages.js'

import { localized } from './localized.ts'

const properties: Partial<Record<keyof RubricCriterion, () => string>> = {
  text: m.rubric_property_text,
  weight: m.rubric_property_weight,
  scaleMin: m.rubric_property_scale_min,
  scaleMax: m.rubric_property_scale_max,
  optional: m.rubric_property_optional,
  anchors: m.rubric_property_anchors,
  about: m.rubric_property_about,
  justifiedScores: m.rubric_property_justified,
  justificationWords: m.rubric_property_words,
}

/** What a version of a rubric changed, criterion by criterion. */
export function RubricDifferences({ diff: { criteria, isReordered } }: { diff: RubricDiff }) {
  if (criteria.length === 0 && !isReordered) return <p className="govuk-body">{m.rubric_diff_none()}</p>
  return (
    <ul className="govuk-list govuk-list--bullet">
      {criteria.map((it) => (
        <li key={`${it.change}-${it.criterion.key}`}>{changeWords(it)}</li>
      ))}
      {isReordered && <li>{m.rubric_diff_order()}</li>}
    </ul>
  )
}

function changeWords({ change, criterion, properties: changed }: CriterionChange): string {
  const name = localized(criterion.text) || criterion.key
  if (change === 'added') return m.rubric_diff_added({ name })
  if (change === 'removed') return m.rubric_diff_removed({ name })
  const what = changed.flatMap((it) => properties[it]?.() ?? []).join(', ')
  return m.rubric_diff_changed({ name, what })
}
