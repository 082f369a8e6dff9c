import { z } from 'zod'

import { printFilter, type Filter } from './filter.ts'

/** What an officer or an approver may be waited for in a case. */
export const caseNeeds = [
  'late',
  'screening',
  'reviewers',
  'reviews_in',
  'proposed',
  'approved',
  'reconsider',
] as const
export type CaseNeed = (typeof caseNeeds)[number]

export const caseSorts = ['reference', 'title', 'organization', 'submitted', 'reviews', 'score'] as const
export type CaseSort = (typeof caseSorts)[number]

/** Where a page of a list begins or ends: the value that it is ordered by, and the id. */
export type CaseKey = [value: string, id: string]

const key = z
  .string()
  .transform((text) => text.split('~'))
  .transform((parts): CaseKey => [parts.slice(0, -1).join('~'), parts.at(-1) ?? ''])
  .refine(([, id]) => z.uuid().safeParse(id).success)

/**
 * What a list of cases is asked for, as its address says it: `q` is a filter, whose faults are said; whatever else is wrong is
 * passed over.
 */
export const caseListAsk = z.object({
  q: z.string().trim().catch(''),
  sort: z.enum(caseSorts).catch('reference'),
  order: z.enum(['ascending', 'descending']).catch('ascending'),
  after: key.optional().catch(undefined),
  before: key.optional().catch(undefined),
})
export type CaseListAsk = z.infer<typeof caseListAsk>

/** A place in a list as its address says it. */
function keyText([value, id]: CaseKey): string {
  return `${value}~${id}`
}

/** The address of a list as it is asked for, after its `?`; what is as usual is not said. */
export function caseListSearch({ q, sort, order, after, before }: CaseListAsk): string {
  const words = {
    q,
    sort: sort === 'reference' ? '' : sort,
    order: order === 'ascending' ? '' : order,
    after: after ? keyText(after) : '',
    before: before ? keyText(before) : '',
  }
  const said = Object.entries(words).filter(([, value]) => value !== '')
  return new URLSearchParams(Object.fromEntries(said)).toString()
}

/** What a choice beside the search box adds to the filter; each is a key of it. */
const addedKeys = ['status', 'needs', 'region'] as const

/** The filter with what was chosen beside it, in the place of what it said of the same keys; nothing where nothing was chosen. */
export function withAdded(
  { q, filter }: { q: string; filter: Filter | undefined },
  search: URLSearchParams,
): string | undefined {
  const chosen = addedKeys.flatMap((key) => {
    const value = (search.get(key) ?? '').trim()
    return value === '' ? [] : [{ key, value }]
  })
  if (chosen.length === 0) return undefined
  const kept = filter?.filter((term) => term.of === 'text' || !chosen.some(({ key }) => key === term.key))
  const added = chosen.map(({ key, value }) => onlyTerm(key, value))
  return [kept ? printFilter(kept) : q, printFilter(added)].filter((it) => it !== '').join(' ')
}

/** The filter that asks one thing only: that a key has this value. */
export function onlyTerm(key: string, value: string): Filter[number] {
  return { of: 'key', not: false, key, kind: 'enum', any: [{ by: 'is', value }] }
}
