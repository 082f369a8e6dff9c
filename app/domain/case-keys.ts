import { applicationStatuses } from './application.ts'
import { caseNeeds, type CaseNeed } from './case-list.ts'
import type { FilterKey } from './filter.ts'

/** What the reader of a call's list may know of it: decisions that wait are there for those who decide, only. */
export type CaseSight = { decides: boolean; regions: readonly { code: string; name: string }[] }

export const decisionStates = ['none', 'proposed', 'approved', 'released'] as const

/** What somebody who does not decide never hears of: no filter and no count of theirs depends on it. */
const ofDeciders: readonly CaseNeed[] = ['proposed', 'approved']

/** The needs that a reader may be told of. */
export function needsFor({ decides }: Pick<CaseSight, 'decides'>): CaseNeed[] {
  return caseNeeds.filter((need) => decides || !ofDeciders.includes(need))
}

/**
 * By what a reader may narrow a call's list. A key that tells something hidden from them is not among them, so it reads as one
 * that does not exist. What keys and values are called besides is for whoever words them; places are called by their names.
 */
export function caseKeys(sight: CaseSight): FilterKey[] {
  const ofRegions = sight.regions.map(({ code, name }) => ({ value: code, also: [name] }))
  const open: FilterKey[] = [
    { key: 'status', kind: 'enum', values: named(applicationStatuses) },
    { key: 'needs', kind: 'enum', values: named(needsFor(sight)) },
    ...(ofRegions.length > 0 ? [{ key: 'region', kind: 'enum', values: ofRegions } as const] : []),
    { key: 'stage', kind: 'number' },
    { key: 'score', kind: 'number' },
    { key: 'spread', kind: 'number' },
    { key: 'reviews', kind: 'number' },
    { key: 'reviewers', kind: 'number' },
    { key: 'reviewer', kind: 'text' },
    { key: 'overdue', kind: 'yes_no' },
    { key: 'late', kind: 'yes_no' },
    { key: 'hold', kind: 'yes_no' },
    { key: 'requested', kind: 'number' },
    { key: 'submitted', kind: 'date' },
    { key: 'organization', kind: 'text' },
  ]
  const hidden: FilterKey[] = [
    { key: 'decision', kind: 'enum', values: named(decisionStates) },
    { key: 'conflict', kind: 'yes_no' },
  ]
  return sight.decides ? [...open, ...hidden] : open
}

function named(values: readonly string[]) {
  return values.map((value) => ({ value }))
}
