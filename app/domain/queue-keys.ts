import type { FilterKey } from './filter.ts'

/**
 * By what reviewers may narrow their own queue: nothing in it tells of other reviewers, of their scores, of decisions, or of
 * the organization where their stage hides it.
 */
export const queueKeys: readonly FilterKey[] = [
  {
    key: 'status',
    also: ['estado'],
    kind: 'enum',
    values: [
      { value: 'accepted', also: ['pendiente'] },
      { value: 'submitted', also: ['enviada'] },
    ],
  },
  { key: 'scored', also: ['calificada'], kind: 'yes_no' },
  { key: 'overdue', also: ['atrasada'], kind: 'yes_no' },
  { key: 'due', also: ['plazo'], kind: 'date' },
  { key: 'place', also: ['lugar'], kind: 'text' },
  { key: 'organization', also: ['organizacion'], kind: 'text' },
]
