import { createHash } from 'node:crypto'

import { type Expression, sql } from 'kysely'
import { z } from 'zod'

import type {
  AssignmentProblem,
  AvailableReviewer,
  BarredPair,
  SeekingApplication,
} from '#app/domain/assignment-problem.ts'
import type { PlanRequest } from '#app/domain/assignment-request.ts'

import { isBarred, isConflicted } from './conflict-detection.ts'
import { listConflictedPairs } from './conflict-pairs.ts'
import { database } from './connection.ts'
import { inKeyOrder } from './json.ts'

/** A problem with the digest of all that it was read from: the same digest later says that a plan is still of today. */
export type ReadProblem = { problem: AssignmentProblem; basis: string }

const preferences = z.record(z.string(), z.enum(['wants', 'rather_not']))

/**
 * Reads who seeks reviewers in a stage and who may be asked, as the officer who makes the plan may: what they have a conflict
 * with is left to a colleague. The caller has bound the stage to its reader.
 */
export async function readAssignmentProblem(
  stageId: string,
  officerId: string,
  request: PlanRequest,
): Promise<ReadProblem> {
  const [seeking, reviewers, conflicts, declined] = await Promise.all([
    listSeeking(stageId, officerId, request),
    listAvailable(stageId, request),
    listConflictedPairs(stageId, request.reviewerIds),
    listDeclined(stageId),
  ])
  const known = new Set(seeking.map(({ id }) => id))
  const barred = [...conflicts, ...declined].filter((it) => known.has(it.applicationId))
  const counted = Map.groupBy(
    seeking.flatMap(({ assigned }) => assigned),
    (id) => id,
  )
  const problem = {
    applications: seeking,
    reviewers: reviewers.map(({ load, wishes, ...reviewer }) => ({
      ...reviewer,
      elsewhere: load - (counted.get(reviewer.id)?.length ?? 0),
      limit: request.limit,
      preferences: new Map(Object.entries(preferences.parse(wishes)).filter(([id]) => known.has(id))),
    })),
    barred,
  }
  return { problem, basis: basisOf(problem) }
}

function basisOf({ reviewers, ...rest }: AssignmentProblem): string {
  const plain = reviewers.map((it) => ({ ...it, preferences: Object.fromEntries(it.preferences) }))
  return createHash('sha256')
    .update(inKeyOrder({ ...rest, reviewers: plain }))
    .digest('hex')
}

async function listSeeking(
  stageId: string,
  officerId: string,
  { needed, applicationIds }: PlanRequest,
): Promise<SeekingApplication[]> {
  const rows = await database()
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('a.stage_id', '=', stageId)
    .where('a.status', '=', 'in_review')
    .where(sql<boolean>`not ${isConflicted(officerId)}`)
    .select('a.id')
    .select((eb) => [
      regionOf(eb.ref('p.funder_id'), eb.ref('a.place_code'), eb.ref('c.place_codes')).as('region'),
      objectiveOf(eb.ref('a.id'), eb.ref('p.objectives')).as('objective'),
      languageOf(eb.ref('a.id')).as('language'),
      sql<string[]>`array(select s.reviewer_id from assignments s where s.application_id = a.id
        and s.stage_id = a.stage_id and s.status in ('invited', 'accepted', 'submitted')
        and not ${isBarred('s.reviewer_id')} order by 1)`.as('assigned'),
    ])
    .orderBy('a.id')
    .execute()
  const asked = applicationIds && new Set(applicationIds)
  return rows.map((row) => ({ ...row, needed: !asked || asked.has(row.id) ? needed : 0 }))
}

/** The region among the call's in which a place lies. The names in here are of its own. */
export function regionOf(
  funderId: Expression<string>,
  code: Expression<string | null>,
  regions: Expression<string[]>,
) {
  return sql<string | null>`(with recursive up as (
      select spot.parent_id, spot.code from places spot where spot.funder_id = ${funderId} and spot.code = ${code}
      union all select wider.parent_id, wider.code from places wider join up on wider.id = up.parent_id)
    select up.code from up where up.code = any(${regions}) limit 1)`
}

/** The program's objective that one of the answers submitted last names by its key. */
export function objectiveOf(applicationId: Expression<string>, objectives: Expression<unknown>) {
  return sql<string | null>`(select y.value #>> '{}' from submissions b
      join submission_answers y on y.submission_id = b.id and jsonb_typeof(y.value) = 'string'
      join jsonb_array_elements(${objectives}) goal on goal ->> 'key' = y.value #>> '{}'
    where b.application_id = ${applicationId} order by b.number desc, y.question limit 1)`
}

/** The language in which its sender uses the portal, since nobody asks in which one the answers are. */
function languageOf(applicationId: Expression<string>) {
  return sql<string | null>`(select w.locale from submissions b join people w on w.id = b.declared_by
    where b.application_id = ${applicationId} order by b.number desc limit 1)`
}

type Available = Omit<AvailableReviewer, 'elsewhere' | 'limit' | 'preferences'> & {
  load: number
  wishes: unknown
}

function listAvailable(stageId: string, { reviewerIds }: PlanRequest): Promise<Available[]> {
  return reviewersOf(stageId)
    .where('w.id', '=', sql<string>`any(${reviewerIds}::uuid[])`)
    .leftJoin('reviewer_profiles as k', 'k.person_id', 'w.id')
    .groupBy(['k.regions', 'k.objectives', 'k.languages'])
    .select([
      sql<string[]>`coalesce(k.regions, '{}')`.as('regions'),
      sql<string[]>`coalesce(k.objectives, '{}')`.as('objectives'),
      sql<string[]>`coalesce(k.languages, '{}')`.as('languages'),
      sql`coalesce((select jsonb_object_agg(v.application_id, v.preference) from review_preferences v
        where v.person_id = w.id), '{}')`.as('wishes'),
    ])
    .orderBy('w.id')
    .execute()
}

/** Who reviews for the call of a stage today, with how many reviews of the call each has. */
export function reviewersOf(stageId: string) {
  return database()
    .selectFrom('stages as g')
    .innerJoin('calls as c', 'c.id', 'g.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('role_grants as r', (join) =>
      join.on(sql<boolean>`(r.call_id = c.id or r.program_id = p.id or r.funder_id = p.funder_id)
        and r.role = 'reviewer' and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())`),
    )
    .innerJoin('people as w', 'w.id', 'r.person_id')
    .where('g.id', '=', stageId)
    .where('w.disabled_at', 'is', null)
    .groupBy(['w.id', 'c.id'])
    .select('w.id')
    .select(
      sql<number>`(select count(*)::int from assignments s join stages e on e.id = s.stage_id
        where s.reviewer_id = w.id and e.call_id = c.id and s.status in ('invited', 'accepted', 'submitted'))`.as(
        'load',
      ),
    )
}

async function listDeclined(stageId: string): Promise<BarredPair[]> {
  const rows = await database()
    .selectFrom('assignments')
    .where('stage_id', '=', stageId)
    .where('status', '=', 'declined')
    .select(['application_id as applicationId', 'reviewer_id as reviewerId'])
    .distinct()
    .orderBy('application_id')
    .orderBy('reviewer_id')
    .execute()
  return rows.map((it) => ({ ...it, why: 'declined' }))
}
