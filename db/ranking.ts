import { type SqlBool, sql } from 'kysely'

import type { ApplicationStatus } from '#app/domain/application.ts'
import type { Outcome } from '#app/domain/decision-outcome.ts'
import { type Figure, minus, plus } from '#app/domain/money.ts'
import { type RankedRow, type Ranking as Ranked, rank } from '#app/domain/ranking.ts'
import { type RegionSum, claimOf, isOpen, rankedStatuses, sumsByRegion } from '#app/domain/ranking-claim.ts'
import { type ApplicationStanding, reportPanel } from '#app/domain/panel-report.ts'
import { placesAmong } from '#app/domain/places.ts'
import type { Rubric, Score } from '#app/domain/review-check.ts'
import { type ReviewStanding, reviewTotal, shownScore, standingOf } from '#app/domain/score.ts'
import type { PanelScore } from '#app/domain/score-panel.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { caseReaders, deciders } from './case-view.ts'
import { approved, committed } from './committed.ts'
import { database } from './connection.ts'
import { isKeptFrom, placeNames } from './kept-from.ts'
import { holdsRole } from './role.ts'
import { firstScores } from './score.ts'
import { lastRequested } from './submission.ts'

/**
 * One application of the list. Mean and spread are in 0–100 as they are shown; `scores` are the reviews' totals in their order, to draw.
 * `calibrated`, from scores as they were first sent, is there where the panel tells how severe its reviewers are; `risen` are the places by which it is above the mean's.
 * `cumulative` is what this and all open ones above it would take; `granted` what is approved or awarded.
 */
export type RankingRow = {
  id: string
  reference: string
  title: string
  organization: string
  region: string | null
  status: ApplicationStatus
  hold: boolean
  isOpen: boolean
  rank: number | null
  tied: boolean
  scores: number[]
  mean: string | null
  spread: string | null
  calibrated: { score: string; standardError: string; risen: number } | null
  requested: string | null
  live: { status: 'proposed' | 'approved'; outcome: Outcome; amount: string | null } | null
  granted: string | null
  cumulative: string
  within: boolean
}

/** The list of a call. `cutAfter` rows stand above the line; amounts are decimals in the call's currency. */
export type Ranking = {
  call: { slug: string; title: LocalizedText; currency: string; budget: string }
  awarded: string
  approved: string
  proposed: string
  remaining: string
  cutAfter: number
  cutsTie: boolean
  /** How many groups of reviewers share no application; scores of two groups cannot be calibrated against each other. */
  groups: number
  rows: RankingRow[]
  regions: RegionSum[]
}

/**
 * The applications of the panel by the mean of their reviews, against the budget, for who works on the call; two queries.
 * Decisions that are not released, and the sums that would tell them, are there for those who decide, only.
 */
export async function findRanking(personId: string, slug: string): Promise<Ranking | undefined> {
  const call = await findCall(personId, slug)
  if (!call) return undefined
  const standings = (await listApplications(personId, call)).map((row) => standing(row, call.rubrics))
  const [awarded, reserved] = [minus(call.committed, call.approved), call.decides ? call.approved : '0']
  const ranked = rank(standings, { budget: call.budget, committed: plus(awarded, reserved) })
  const stages = [...Map.groupBy(standings, (it) => it.stageId).values()].map(panelOf)
  const calibrated = new Map(stages.flatMap((it) => it.calibrated))
  const rows = ranked.rows.map((row) => toRow(row, calibrated.get(row.entry.id)))
  const { slug: name, title, currency, budget } = call
  return {
    call: { slug: name, title, currency, budget },
    awarded,
    approved: reserved,
    proposed: sumOf(rows.map(({ isOpen, live }) => (isOpen ? (live?.amount ?? null) : null))),
    ...cutOf(ranked),
    groups: Math.max(0, ...stages.map((it) => it.groups.length)),
    rows,
    regions: sumsByRegion(rows),
  }
}

function cutOf({ remaining, cutAfter, cutsTie }: Ranked) {
  return { remaining, cutAfter, cutsTie }
}

type Application = Awaited<ReturnType<typeof listApplications>>[number]
type Standing = Omit<Application, 'requested'> & {
  asked: string | null
  requested: string
  totals: Total[]
} & ReviewStanding
/** A review's total as it stands, and as it was before its reviewer saw the others. */
type Total = { reviewer: string; total: Figure; before: Figure }

/** What is ranked is the claim on what remains, so the domain's `requested` is that; what was asked for stands beside it. */
function standing({ requested: asked, ...row }: Application, rubrics: Record<string, Rubric>): Standing {
  const totals = row.reviews.flatMap(({ reviewer, rubricId, scores, first }) => {
    const rubric = rubrics[rubricId ?? ''] ?? { criteria: [] }
    const total = reviewTotal(rubric, scores)
    return total ? [{ reviewer, total, before: reviewTotal(rubric, first ?? scores) ?? total }] : []
  })
  const requested = claimOf({ ...row, requested: asked })
  return { ...row, asked, requested, totals, ...standingOf(totals.map(({ total }) => total)) }
}

/** How many groups a stage's panel is in, and its calibrated scores, each beside the place of the mean that the list shows. */
function panelOf(standings: readonly Standing[]) {
  const { applications, groups } = reportPanel(scoresOf(standings))
  const means = new Map(standings.flatMap(({ id, mean }) => (mean ? [[id, shownScore(mean)] as const] : [])))
  const placeOf = placesAmong([...means.values()])
  return {
    groups,
    calibrated: applications.map((it) => {
      const mean = means.get(it.applicationId)
      return [it.applicationId, calibratedOf(it, mean ? placeOf(mean).rank : it.raw.rank)] as const
    }),
  }
}

/** What calibration is made of: the scores as they were first sent, before anybody saw the others'. */
function scoresOf(standings: readonly Standing[]): PanelScore[] {
  return standings.flatMap(({ id, totals }) =>
    totals.map(({ reviewer, before }) => ({
      applicationId: id,
      reviewerId: reviewer,
      score: before.toNumber(),
    })),
  )
}

function toRow(
  { entry, rank: place, ...cut }: RankedRow<Standing>,
  calibrated: RankingRow['calibrated'] = null,
): RankingRow {
  const { id, reference, title, organization, places, status, hold, live, awarded, totals } = entry
  return {
    ...{ id, reference, title, organization, status, hold, live, ...cut },
    region: places.at(-1) ?? null,
    isOpen: isOpen(entry),
    rank: place ?? null,
    scores: totals.map(({ total }) => total.toNumber()).sort((left, right) => left - right),
    mean: entry.mean ? shownScore(entry.mean) : null,
    spread: entry.spread ? shownScore(entry.spread) : null,
    calibrated,
    requested: entry.asked,
    granted: awarded ?? (live?.status === 'approved' ? live.amount : null),
  }
}

function calibratedOf(
  { calibrated, standardError }: ApplicationStanding,
  place: number,
): RankingRow['calibrated'] {
  if (standardError === undefined) return null
  return { score: calibrated.score, standardError, risen: place - calibrated.rank }
}

function sumOf(amounts: readonly (string | null)[]): string {
  return amounts.reduce<string>((sum, amount) => plus(sum, amount ?? '0'), '0')
}

async function findCall(personId: string, slug: string) {
  return database()
    .selectFrom('calls as c')
    .where('c.slug', '=', slug)
    .where((eb) => holdsRole(eb, personId, caseReaders, 'c.id'))
    .select(['c.id', 'c.slug', 'c.title', 'c.currency', 'c.budget'])
    .select((eb) => holdsRole(eb, personId, deciders, 'c.id').as('decides'))
    .select([
      sql<string>`${committed()}::text`.as('committed'),
      sql<string>`${approved()}::text`.as('approved'),
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
          and not exists (select from conflicts k where k.application_id = a.id and k.person_id = s.reviewer_id
            and k.lifted_at is null)), '[]')`

async function listApplications(personId: string, call: { id: string; decides: SqlBool }) {
  return database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('a.call_id', '=', call.id)
    .where('a.status', 'in', rankedStatuses)
    .where(sql<boolean>`not ${isKeptFrom(personId)}`)
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
      sql<RankingRow['live']>`(select jsonb_build_object('status', d.status, 'outcome', d.outcome,
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
