import { filterInOtherWords, printFilter, type Filter, type FilterKey } from '#app/domain/filter.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'

/** A filter as the reader of this page would write it: each key and value has a Spanish name too. */
export function filterWords(filter: Filter, keys: readonly FilterKey[]): string {
  return printFilter(getLocale() === 'es' ? filterInOtherWords(filter, keys) : filter)
}
