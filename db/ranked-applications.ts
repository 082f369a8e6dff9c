import { type SqlBool, sql } from 'kysely'

import { type Claimant, rankedStatuses } from '#app/domain/ranking-claim.ts'
import type { Rubric, Score } from '#app/domain/review-check.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { caseReaders, deciders } from './case-view.ts'
import { approved, committed } from './committed.ts'
import { isBarred } from './conflict-detection.ts'
import { database } from './connection.ts'
import { isListedFor, placeNames } from './kept-from.ts'
import { holdsRole } from './role.ts'
import { firstScores } from './score.ts'
import { lastRequested } from './submission.ts'

/** A review stage of a call, whose applications are ranked among themselves. */
export type RankedStage = { id: string; position: number; title: LocalizedText }

/** A call whose panel's list the reader may see, with what its budget has committed, the rubrics of its reviews and its review stages. */
export async function findRankedCall(personId: string, slug: string) {
  return database()
    .selectFrom('calls as c')
    .where('c.slug', '=', slug)
    .where((eb) => holdsRole(eb, personId, caseReaders, 'c.id'))
    .select(['c.id', 'c.slug', 'c.title', 'c.currency', 'c.budget'])
    .select((eb) => holdsRole(eb, personId, deciders, 'c.id').as('decides'))
    .select([
      sql<string>`${committed()}::text`.as('committed'),
      sql<string>`${approved()}::text`.as('approved'),
      sql<RankedStage[]>`coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'position', g.position,
        'title', g.title) order by g.position) from stages g where g.call_id = c.id and g.kind = 'review'), '[]')`.as(
        'stages',
      ),
      sql<Record<string, Rubric>>`coalesce((select jsonb_object_agg(u.id, jsonb_build_object('criteria', (
        select coalesce(jsonb_agg(jsonb_build_object('key', k.key, 'weight', k.weight::text,
          'scaleMin', k.scale_min::text, 'scaleMax', k.scale_max::text, 'optional', k.optional,
          'justifiedScores', '[]'::jsonb, 'justificationWords', 0) order by k.position), '[]')
        from criteria k where k.rubric_id = u.id))) from rubrics u where u.id in (select r.rubric_id from assignments r
          join stages s on s.id = r.stage_id where s.call_id = c.id)), '{}')`.as('rubrics'),
    ])
    .executeTakeFirst()
}

/** The submitted reviews of an application in its stage, in one order, with who gave them; nobody's who has a conflict with it. */
const submittedReviews = sql<
  { reviewer: string; rubricId: string | null; scores: Score[]; first: Score[] | null }[]
>`coalesce((select jsonb_agg(jsonb_build_object('reviewer', s.reviewer_id, 'rubricId', s.rubric_id, 'scores',
        (select coalesce(jsonb_agg(jsonb_build_object('criterion', k.key,
        'score', x.score::text, 'justification', '')), '[]') from scores x join criteria k on k.id = x.criterion_id
        where x.assignment_id = s.id and x.score is not null), 'first', ${firstScores}) order by s.id)
        from assignments s where s.application_id = a.id and s.stage_id = a.stage_id and s.status = 'submitted'
          and not ${isBarred('s.reviewer_id')}), '[]')`

/** The applications of the panel in every stage, each with the submitted reviews of its own; none that this person is kept from. */
export async function listRankedApplications(
  personId: string | null,
  call: { id: string; decides: SqlBool },
) {
  return database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('a.call_id', '=', call.id)
    .where('a.status', 'in', rankedStatuses)
    .where(isListedFor(personId))
    .select([
      'a.id',
      'a.reference',
      'a.title',
      'a.status',
      'a.hold',
      'a.stage_id as stageId',
      'o.name as organization',
    ])
    .select((eb) => [
      lastRequested().as('requested'),
      placeNames(eb.ref('p.funder_id'), eb.ref('a.place_code')).as('places'),
      submittedReviews.as('reviews'),
      sql<Claimant['live']>`(select jsonb_build_object('status', d.status, 'outcome', d.outcome,
        'amount', d.amount::text) from decisions d where d.application_id = a.id and ${call.decides}
        and d.status in ('proposed', 'approved'))`.as('live'),
      sql<
        string | null
      >`case when a.status = 'awarded' then (select d.amount from decisions d where d.application_id = a.id
        and d.status = 'released' and d.outcome = 'awarded' order by d.number desc limit 1) end`.as(
        'awarded',
      ),
    ])
    .execute()
}
