import type { FilterKey } from './filter.ts'

/**
 * By what reviewers may narrow their own queue: nothing in it tells of other reviewers, of their scores, of decisions, or of
 * the organization where their stage hides it.
 */
export const queueKeys: readonly FilterKey[] = [
  { key: 'status', kind: 'enum', values: [{ value: 'accepted' }, { value: 'submitted' }] },
  { key: 'scored', kind: 'yes_no' },
  { key: 'overdue', kind: 'yes_no' },
  { key: 'due', kind: 'date' },
  { key: 'place', kind: 'text' },
  { key: 'organization', kind: 'text' },
]
