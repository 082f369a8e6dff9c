import { z } from 'zod'
import { applicationStatuses } from './application.ts'

/** What an officer or an approver may be waited for in a case. */
export const caseNeeds = ['late', 'screening', 'reviewers', 'reviews_in', 'proposed', 'approved'] as const
export type CaseNeed = (typeof caseNeeds)[number]

export const caseSorts = ['reference', 'title', 'organization', 'submitted'] as const
export type CaseSort = (typeof caseSorts)[number]

/** Where a page of a list begins or ends: the value that it is ordered by, and the id. */
export type CaseKey = [value: string, id: string]

const key = z
  .string()
  .transform((text) => text.split('~'))
  .transform((parts): CaseKey => [parts.slice(0, -1).join('~'), parts.at(-1) ?? ''])
  .refine(([, id]) => z.uuid().safeParse(id).success)

/** What a list of cases is asked for, as its address says it. Whatever the address says wrong is passed over. */
export const caseListAsk = z.object({
  q: z.string().trim().max(200).catch(''),
  status: z.enum(applicationStatuses).optional().catch(undefined),
  region: z.string().max(40).catch(''),
  needs: z.enum(caseNeeds).optional().catch(undefined),
  sort: z.enum(caseSorts).catch('reference'),
  order: z.enum(['ascending', 'descending']).catch('ascending'),
  after: key.optional().catch(undefined),
  before: key.optional().catch(undefined),
})
export type CaseListAsk = z.infer<typeof caseListAsk>

/** A place in a list as its address says it. */
export function keyText([value, id]: CaseKey): string {
  return `${value}~${id}`
}
