import { sql } from 'kysely'

/**
 * The totals of the reviews of the query's application `a` in its stage, one row each, as `domain/score.ts` works them out: of
 * those submitted by nobody who has a conflict with it, over the scores that are whole steps of their scale.
 */
const totals = sql`(select 100 * sum(k.weight * (x.score - k.scale_min) / (k.scale_max - k.scale_min)) / sum(k.weight) as total
  from assignments s join scores x on x.assignment_id = s.id
    join criteria k on k.id = x.criterion_id and k.rubric_id = s.rubric_id
  where s.application_id = a.id and s.stage_id = a.stage_id and s.status = 'submitted'
    and x.score between k.scale_min and k.scale_max and (x.score - k.scale_min) % 1 = 0
    and not exists (select from conflicts barred where barred.application_id = a.id
      and barred.person_id = s.reviewer_id and barred.lifted_at is null)
  group by s.id) totals`

/** The mean of those totals as it is shown: two decimals, halves to the even digit. Null before the first review. */
export const meanScore = sql<string | null>`(select ${shown(sql`avg(total)`)} from ${totals})`

/** Their sample standard deviation, shown the same way; null before the second review. */
export const scoreSpread = sql<string | null>`(select ${shown(sql`stddev_samp(total)`)} from ${totals})`

/** A mean of whole lists, rounded as a score is shown. */
export function shown(figure: ReturnType<typeof sql>) {
  return sql<string | null>`case when (${figure} * 100) % 1 = 0.5 then 2 * round(${figure} * 50) / 100
    else round(${figure}, 2) end`
}

/** How many reviewers of the application's stage stand so, in words with spaces between. */
export function reviewersStanding(statuses: string) {
  return sql<number>`(select count(*)::int from assignments r where r.application_id = a.id
    and r.stage_id = a.stage_id and r.status = any(string_to_array(${statuses}, ' ')))`
}

/** Whether a review that the application waits for is past its day. */
export const isOverdue = sql<boolean>`(a.status = 'in_review' and exists (select from assignments r
  where r.application_id = a.id and r.stage_id = a.stage_id and r.status in ('invited', 'accepted')
    and r.due_at < now()))`
