import { queueKeys } from '#app/domain/queue-keys.ts'
import { listQueue } from '#db/assignment.ts'

import { namedKeys, queueWords } from './filter-names.ts'
import { readFilter } from './read-filter.ts'

/** A reviewer's queue, narrowed as the address asks; what was not declared yet is counted and not told, whatever it asks. */
export async function readQueue(personId: string, typed: string) {
  const q = typed.trim()
  const { keys, filter, faults } = readFilter(q, namedKeys(queueKeys, queueWords))
  const queue = await listQueue(personId)
  const isNarrowed = faults.length === 0 && filter.length > 0
  const shown = isNarrowed ? await listQueue(personId, filter) : queue
  const declared = queue.filter(({ status }) => status !== 'invited')
  return {
    q,
    keys,
    filter,
    faults,
    undeclared: queue.filter(({ status, inReview }) => status === 'invited' && inReview).length,
    all: declared.length,
    reviews: shown.filter(({ status }) => status !== 'invited'),
  }
}
