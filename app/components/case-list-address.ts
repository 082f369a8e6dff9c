import {
  caseListSearch,
  onlyTerm,
  type CaseKey,
  type CaseListAsk,
  type CaseSort,
} from '#app/domain/case-list.ts'
import { printFilter } from '#app/domain/filter.ts'

/** The address of the same list with some of what it asks changed; it begins again at its first page. */
export function caseListHref(slug: string, ask: CaseListAsk, change: Partial<CaseListAsk>): string {
  const search = caseListSearch({ ...ask, after: undefined, before: undefined, ...change })
  return search ? `/manage/calls/${slug}?${search}` : `/manage/calls/${slug}`
}

/** The address of a call's list narrowed to what has these values, by key. */
export function narrowedHref(slug: string, by: Readonly<Record<string, string>>): string {
  const q = printFilter(Object.entries(by).map(([key, value]) => onlyTerm(key, value)))
  return `/manage/calls/${slug}?${new URLSearchParams({ q }).toString()}`
}

/** Where a column's order is asked for: its own, or the other way round when it has it already. */
export function sortHref(slug: string, ask: CaseListAsk, sort: CaseSort) {
  const isNow = ask.sort === sort
  const order = isNow && ask.order === 'ascending' ? 'descending' : 'ascending'
  return { href: caseListHref(slug, ask, { sort, order }), ...(isNow ? { order: ask.order } : {}) }
}

/** The addresses of the pages before and after this one. */
export function pageHrefs(
  slug: string,
  ask: CaseListAsk,
  { before, after }: { before: CaseKey | null; after: CaseKey | null },
) {
  return {
    newer: before ? caseListHref(slug, ask, { before }) : undefined,
    older: after ? caseListHref(slug, ask, { after }) : undefined,
  }
}
