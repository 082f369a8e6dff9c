import { sql } from 'kysely'

/**
 * Whether the reviewer of assignment `s` of the surrounding query sees the other reviews of its stage `g` and takes part in the
 * discussion: never before their own was sent for the first time, then as the stage says.
 */
export const showsOthers = sql<boolean>`(g.reviews_shown <> 'never'
  and exists (select from review_versions sent where sent.assignment_id = s.id)
  and (g.reviews_shown = 'after_own' or g.due_at <= now()))`

/** Whether the person is recused from the application `a` of the surrounding query: what they said of it counts for nobody. */
export function isRecused(column: string) {
  return sql<boolean>`exists (select from conflicts kept where kept.application_id = a.id
    and kept.person_id = ${sql.ref(column)} and kept.lifted_at is null and kept.effect = 'recused')`
}

/** Whether the application `a` is in review in the stage of the assignment `s`: in an earlier one nothing is written any more. */
export const isInReview = sql<boolean>`(a.status = 'in_review' and a.stage_id = s.stage_id)`

/** Whether the review of the assignment `s` of the surrounding query was sent and is being corrected. */
export const isCorrected = sql<boolean>`(s.status = 'accepted'
  and exists (select from review_versions sent where sent.assignment_id = s.id))`

/** The names of who is correcting a review that they sent of the application `a`, in the stage that it is in. */
export const correctedBy = sql<
  string[]
>`array(select w.name from assignments s join people w on w.id = s.reviewer_id
  where s.application_id = a.id and s.stage_id = a.stage_id and ${isCorrected} order by w.name)`

/**
 * Whether the person still has a review of the application `a` of the surrounding query to send, in the stage that it is in. Until
 * they do, nobody else's is for them to read, whatever their office.
 */
export function owesReview(personId: string) {
  return sql<boolean>`exists (select from assignments own where own.application_id = a.id and own.stage_id = a.stage_id
    and own.reviewer_id = ${personId} and own.status in ('invited', 'accepted'))`
}
