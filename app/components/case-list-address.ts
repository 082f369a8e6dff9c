import { keyText, type CaseKey, type CaseListAsk, type CaseSort } from '#app/domain/case-list.ts'

/** The address of the same list with some of what it asks changed; it begins again at its first page. */
export function caseListHref(slug: string, ask: CaseListAsk, change: Partial<CaseListAsk>): string {
  const { q, status, region, needs, sort, order, after, before } = {
    ...ask,
    after: undefined,
    before: undefined,
    ...change,
  }
  const words = {
    q,
    status: status ?? '',
    region,
    needs: needs ?? '',
    sort: sort === 'reference' ? '' : sort,
    order: order === 'ascending' ? '' : order,
    after: after ? keyText(after) : '',
    before: before ? keyText(before) : '',
  }
  const said = Object.entries(words).filter(([, value]) => value !== '')
  const search = new URLSearchParams(Object.fromEntries(said)).toString()
  return search ? `/manage/calls/${slug}?${search}` : `/manage/calls/${slug}`
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
