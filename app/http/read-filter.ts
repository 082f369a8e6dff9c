import type { FilterFault, FilterKey } from '#app/domain/filter.ts'
import { parseFilter } from '#app/domain/filter-parse.ts'

/** A filter as it was typed, by keys that have names; what may be written in place of a wrong piece is named as the page names it. */
export function readFilter(q: string, keys: readonly FilterKey[]) {
  const { filter, faults } = parseFilter(q, keys)
  const names = new Map(keys.map(({ key, also }) => [key, also?.[0] ?? key]))
  const values = new Map(keys.flatMap(valueNames))
  const named = faults.map((fault): FilterFault => {
    const known = fault.code === 'unknown_key' ? names : values
    return { ...fault, offered: fault.offered.map((word) => known.get(word) ?? word) }
  })
  return { keys, filter, faults: named }
}

function valueNames(key: FilterKey) {
  const values = 'values' in key ? (key.values ?? []) : []
  return values.map(({ value, also }) => [value, also?.[0] ?? value] as const)
}
