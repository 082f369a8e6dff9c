import { filterInOtherWords, printFilter, type Filter, type FilterKey } from '#app/domain/filter.ts'

/** A filter as the reader of this page would write it: the first name of each key and value is theirs. */
export function filterWords(filter: Filter, keys: readonly FilterKey[]): string {
  return printFilter(filterInOtherWords(filter, keys))
}
