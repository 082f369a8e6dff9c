import type { FilterKey } from '#app/domain/filter.ts'
import { parseFilter } from '#app/domain/filter-parse.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'

/** A filter as it was typed; what may be written in place of a wrong piece is named as the page's language names it. */
export function readFilter(q: string, keys: readonly FilterKey[]) {
  const { filter, faults } = parseFilter(q, keys)
  if (getLocale() !== 'es') return { filter, faults }
  const names = new Map(keys.flatMap(({ key, also }) => (also?.[0] ? [[key, also[0]] as const] : [])))
  const values = new Map(keys.flatMap(valueNames))
  const named = faults.map((fault) => {
    const known = fault.code === 'unknown_key' ? names : values
    return { ...fault, offered: fault.offered.map((word) => known.get(word) ?? word) }
  })
  return { filter, faults: named }
}

function valueNames(key: FilterKey) {
  if (key.kind !== 'enum') return []
  return key.values.flatMap(({ value, also }) => (also?.[0] ? [[value, also[0]] as const] : []))
}
