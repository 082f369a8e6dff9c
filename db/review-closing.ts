import { sql } from 'kysely'

import { closeReview } from '#app/domain/application-review.ts'
import type { ClosableApplication } from '#app/domain/closable.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { changeApplication } from './application.ts'
import { isBarred, isConflicted } from './conflict-detection.ts'
import { database } from './connection.ts'
import { correctedBy, isCorrected } from './reviews-shown.ts'

/** The applications of a stage in review that the officer may close, those first whose required reviews are in; at most so many. */
export async function listClosable(
  officerId: string,
  stageId: string,
  limit: number,
): Promise<ClosableApplication[]> {
  const { rows } = await sql<ClosableApplication>`
    select counted.*, counted.submitted >= counted.required as "isReady" from (
      select a.id, a.reference, a.title, g.reviewers_per_application as required,
        (select count(*)::int from assignments r where r.application_id = a.id and r.stage_id = g.id
          and r.status = 'submitted' and not ${isBarred('r.reviewer_id')}) as submitted,
        (select count(*)::int from assignments s where s.application_id = a.id and s.stage_id = g.id
          and s.status = 'accepted' and not ${isBarred('s.reviewer_id')} and not ${isCorrected}) as "underWay",
        ${correctedBy} as corrected,
        (select count(*)::int from review_flags f where f.application_id = a.id and f.stage_id = g.id
          and not exists (select from review_flag_resolutions r where r.flag_id = f.id)) as "openFlags"
      from applications a join stages g on g.id = a.stage_id
      where g.id = ${stageId} and a.status = 'in_review' and not ${isConflicted(officerId)}) counted
    order by counted.submitted >= counted.required desc, counted.reference limit ${limit}`.execute(database())
  return rows
}

/** How many applications of a stage in review the officer could close now, and how many still wait for reviews. */
export async function countClosable(officerId: string, stageId: string) {
  const { rows } = await sql<{ ready: number; waiting: number }>`
    select count(*) filter (where counted.submitted >= counted.required)::int as ready,
      count(*) filter (where counted.submitted < counted.required)::int as waiting from (
      select g.reviewers_per_application as required, (select count(*)::int from assignments r
        where r.application_id = a.id and r.stage_id = g.id and r.status = 'submitted'
          and not ${isBarred('r.reviewer_id')}) as submitted
      from applications a join stages g on g.id = a.stage_id
      where g.id = ${stageId} and a.status = 'in_review' and not ${isConflicted(officerId)}) counted`.execute(
    database(),
  )
  return rows[0] ?? { ready: 0, waiting: 0 }
}

/** Whose review was closed, and what was refused of whom. */
export type Closed = { closed: string[]; refused: { id: string; refusal: Refusal }[] }

/** Closes the review of each application whose required reviews are in, each in a transaction of its own. */
export async function closeReviews(
  by: { personId: string },
  stageId: string,
  ids: readonly string[],
): Promise<Closed> {
  const done: Closed = { closed: [], refused: [] }
  for (const id of ids) {
    const refusal = await closeOne(by, stageId, id)
    if (refusal) done.refused.push({ id, refusal })
    else done.closed.push(id)
  }
  return done
}

async function closeOne(by: { personId: string }, stageId: string, id: string): Promise<Refusal | undefined> {
  try {
    await changeApplication(id, by, (file, signed) => {
      if (file.application.stageId !== stageId) throw new Refusal('not_found')
      return closeReview(file, { reason: '' }, signed)
    })
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
