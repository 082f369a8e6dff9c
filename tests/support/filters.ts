import type { Filter, FilterKey } from '#app/domain/filter.ts'
import { parseFilter } from '#app/domain/filter-parse.ts'

/** A filter that is known to be right. */
export function filterOf(q: string, keys: readonly FilterKey[]): Filter {
  const { filter, faults } = parseFilter(q, keys)
  if (faults.length > 0) throw new Error(`${q} is no filter: ${JSON.stringify(faults)}`)
  return filter
}
