import { type RawBuilder, sql } from 'kysely'

import type { CaseNeed } from '#app/domain/case-list.ts'

import { deciders } from './case-view.ts'
import { isKeptFrom } from './kept-from.ts'
import { ofItsStage, reviewersAsked, reviewsIn } from './review-figures.ts'
import { holdsRoleOver } from './role.ts'

/** That a case in review has fewer reviewers than its stage `g` wants, where `f` are its figures. */
export const lacksReviewers = sql<boolean>`(a.status = 'in_review'
  and ${reviewersAsked} < g.reviewers_per_application)`

/**
 * When a case waits for someone of the staff, in a query over applications `a`, the stages `g` that they are in and their
 * figures `f`. A decision
 * that was not released plays no part for a reader who does not decide.
 */
export function needsSeenBy(readerId: string) {
  const sees = holdsRoleOver(readerId, deciders, 'a.call_id')
  const decisionIs = (statuses: string) =>
    sql<boolean>`(exists (select from decisions d where d.application_id = a.id
      and d.status = any(string_to_array(${statuses}, ' '))) and ${sees})`
  return {
    late: sql<boolean>`(a.status = 'submitted' and a.late and a.late_accepted_by is null)`,
    screening: sql<boolean>`(a.status = 'submitted' and (not a.late or a.late_accepted_by is not null)
      and not ${decisionIs('proposed approved')})`,
    reviewers: lacksReviewers,
    reviews_in: sql<boolean>`(a.status = 'in_review'
      and ${reviewsIn} >= g.reviewers_per_application)`,
    proposed: decisionIs('proposed'),
    approved: decisionIs('approved'),
    reconsider: sql<boolean>`(a.status in ('declined', 'ineligible') and exists (select from reconsiderations r
      where r.application_id = a.id and r.answer is null))`,
  } as const satisfies Record<CaseNeed, RawBuilder<boolean>>
}

/** How many cases of the call `c` wait for what, as one value; those that the reader is kept from do not count. */
export function countNeeds(readerId: string) {
  const counts = Object.entries(needsSeenBy(readerId)).map(
    ([need, holds]) => sql`${sql.lit(need)}, count(*) filter (where ${holds})`,
  )
  return sql`(select jsonb_build_object(${sql.join(counts)}) from applications a
    left join stages g on g.id = a.stage_id left join review_figures f on ${ofItsStage} where a.call_id = c.id and not ${isKeptFrom(readerId)})`
}
