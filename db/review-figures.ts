import { sql } from 'kysely'

import { isBarred } from './conflict-detection.ts'

/**
 * What is kept of the reviews of an application in its stage, as the table `f` of a query over applications `a`: joined by
 * this, absent before somebody is asked.
 */
export const ofItsStage = sql<boolean>`f.application_id = a.id and f.stage_id = a.stage_id`

/** The mean of its reviews, as `domain/score.ts` works it out and shows it. Null before the first review. */
export const meanScore = sql<string | null>`f.score`

/** Their sample standard deviation, shown the same way; null before the second review. */
export const scoreSpread = sql<string | null>`f.spread`

/** How many reviewers have submitted. */
export const reviewsIn = sql<number>`coalesce(f.submitted, 0)`

/** How many reviewers were asked and neither declined nor were taken off. */
export const reviewersAsked = sql<number>`coalesce(f.reviewers, 0)`

/** A mean of whole lists, as a score is shown. */
export function shown(figure: ReturnType<typeof sql>) {
  return sql<string | null>`shown_score(${figure})`
}

/** Whether a review that the application waits for is past its day. */
export const isOverdue = sql<boolean>`(a.status = 'in_review' and exists (select from assignments r
  where r.application_id = a.id and r.stage_id = a.stage_id and r.status in ('invited', 'accepted')
    and r.due_at < now() and not ${isBarred('r.reviewer_id')}))`
