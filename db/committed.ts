import { sql } from 'kysely'

/**
 * What the call `c` of the query has committed, as a number of its currency: approved awards not yet released, and awards
 * that stand, less what was left unspent at their close.
 */
export function committed(exceptDecisionId: string | null = null) {
  return sql<string>`(${approved(exceptDecisionId)} + coalesce((select sum(w.amount - w.unspent) from awards w join applications it on it.id = w.application_id
      join decisions d on d.id = w.decision_id
      where it.call_id = c.id and w.status not in ('refused', 'lapsed')
        and not exists (select from decisions later where later.application_id = it.id and later.number > d.number
          and later.status = 'released' and later.outcome = 'rescinded')), 0))`
}

/** The part of it that is approved and not released yet: nobody but those who decide may learn of it. */
export function approved(exceptDecisionId: string | null = null) {
  return sql<string>`coalesce((select sum(d.amount) from decisions d join applications it on it.id = d.application_id
    where it.call_id = c.id and d.status = 'approved' and d.id is distinct from ${exceptDecisionId}::uuid), 0)`
}
