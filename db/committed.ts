import { sql } from 'kysely'

import { paid, repaid } from './repaid.ts'

/**
 * What the call `c` of the query has committed, as a number of its currency: approved awards not yet released, and what each award
 * that stands still takes.
 */
export function committed(exceptDecisionId: string | null = null) {
  return sql<string>`(${approved(exceptDecisionId)} + coalesce((select sum(${taken()}) from awards w join applications it on it.id = w.application_id
      join decisions d on d.id = w.decision_id
      where it.call_id = c.id and w.status not in ('refused', 'lapsed')
        and not exists (select from decisions later where later.application_id = it.id and later.number > d.number
          and later.status = 'released' and later.outcome = 'rescinded')), 0))`
}

/**
 * What an award `w` of the query that stands takes of its call's budget: all of it until it ends; then what was paid and has not
 * come back, since money that is still out cannot be promised to others.
 */
export function taken() {
  return sql`case when ${hasEnded()} then greatest(${paid()} - ${repaid()}, 0) else w.amount - w.unspent end`
}

/** Whether an award `w` of the query was completed or terminated. */
export function hasEnded() {
  return sql<boolean>`w.status in ('completed', 'terminated')`
}

/** The part of it that is approved and not released yet: nobody but those who decide may learn of it. */
export function approved(exceptDecisionId: string | null = null) {
  return sql<string>`coalesce((select sum(d.amount) from decisions d join applications it on it.id = d.application_id
    where it.call_id = c.id and d.status = 'approved' and d.id is distinct from ${exceptDecisionId}::uuid), 0)`
}
