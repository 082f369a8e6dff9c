import { type RawBuilder, sql } from 'kysely'

import type { CaseNeed } from '#app/domain/case-list.ts'

import { isKeptFrom } from './kept-from.ts'

const standing = (statuses: string) =>
  sql<number>`(select count(*) from assignments r where r.application_id = a.id and r.stage_id = a.stage_id
    and r.status = any(string_to_array(${statuses}, ' ')))`

const decisionIs = (status: string) =>
  sql<boolean>`exists (select from decisions d where d.application_id = a.id and d.status = ${status})`

/** When a case waits for someone of the staff, in a query over applications `a` and the stages `g` that they are in. */
export const needs = {
  late: sql<boolean>`(a.status = 'submitted' and a.late and a.late_accepted_by is null)`,
  screening: sql<boolean>`(a.status = 'submitted' and (not a.late or a.late_accepted_by is not null)
    and not exists (select from decisions d where d.application_id = a.id and d.status in ('proposed', 'approved')))`,
  reviewers: sql<boolean>`(a.status = 'in_review'
    and ${standing('invited accepted submitted')} < g.reviewers_per_application)`,
  reviews_in: sql<boolean>`(a.status = 'in_review' and ${standing('submitted')} >= g.reviewers_per_application)`,
  proposed: decisionIs('proposed'),
  approved: decisionIs('approved'),
} as const satisfies Record<CaseNeed, RawBuilder<boolean>>

/** How many cases of the call `c` wait for what, as one value; those that the reader is kept from do not count. */
export function countNeeds(readerId: string) {
  const counts = Object.entries(needs).map(
    ([need, holds]) => sql`${sql.lit(need)}, count(*) filter (where ${holds})`,
  )
  return sql`(select jsonb_build_object(${sql.join(counts)}) from applications a
    left join stages g on g.id = a.stage_id where a.call_id = c.id and not ${isKeptFrom(readerId)})`
}
