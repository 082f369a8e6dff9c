import type { RubricCriterion } from './rubric.ts'
import { isSame } from './same.ts'

/** What differs between two versions of a rubric in one criterion; `properties` are those that changed. */
export type CriterionChange = {
  change: 'added' | 'removed' | 'changed'
  criterion: RubricCriterion
  properties: readonly (keyof RubricCriterion)[]
}

/** The list of what a version changed: criteria added and changed in its order, then those taken away, and whether any moved. */
export type RubricDiff = { criteria: CriterionChange[]; isReordered: boolean }

const compared = [
  'text',
  'weight',
  'scaleMin',
  'scaleMax',
  'optional',
  'anchors',
  'about',
  'justifiedScores',
  'justificationWords',
] as const satisfies readonly (keyof RubricCriterion)[]

/** Compares two versions; a criterion is the same as long as its key is. */
export function rubricDiff(
  before: readonly RubricCriterion[],
  after: readonly RubricCriterion[],
): RubricDiff {
  const changed = after.flatMap((criterion): CriterionChange[] => {
    const was = before.find(({ key }) => key === criterion.key)
    if (!was) return [{ change: 'added', criterion, properties: [] }]
    const properties = compared.filter((name) => !isSame(was[name], criterion[name]))
    return properties.length > 0 ? [{ change: 'changed', criterion, properties }] : []
  })
  const removed = before
    .filter(({ key }) => !after.some((it) => it.key === key))
    .map((criterion): CriterionChange => ({ change: 'removed', criterion, properties: [] }))
  const kept = (one: readonly RubricCriterion[], other: readonly RubricCriterion[]) =>
    one.map(({ key }) => key).filter((key) => other.some((it) => it.key === key))
  return {
    criteria: [...changed, ...removed],
    isReordered: !isSame(kept(before, after), kept(after, before)),
  }
}
