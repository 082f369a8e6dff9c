import type { ApplicationStatus } from '#app/domain/application.ts'
import type { Outcome } from '#app/domain/decision-outcome.ts'
import { type Figure, minus, plus } from '#app/domain/money.ts'
import { type RankedRow, type Ranking as Ranked, rank } from '#app/domain/ranking.ts'
import { type RegionSum, claimOf, isOpen, sumsByRegion } from '#app/domain/ranking-claim.ts'
import { type ApplicationStanding, reportPanel } from '#app/domain/panel-report.ts'
import { placesAmong } from '#app/domain/places.ts'
import type { Rubric } from '#app/domain/review-check.ts'
import { type ReviewStanding, reviewTotal, shownScore, standingOf } from '#app/domain/score.ts'
import type { PanelScore } from '#app/domain/score-panel.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { type RankedStage, findRankedCall, listRankedApplications } from './ranked-applications.ts'

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
  /** The call's review stages, and the one whose applications are listed. */
  stages: RankedStage[]
  stage: RankedStage | undefined
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
 * The applications of the panel by the mean of their reviews, against the budget, for who works on the call; two queries. An application
 * counts in the last stage that it came to; without a position the last stage that has any is listed. Decisions that are not released, and
 * the sums that would tell them, are there for those who decide, only. The list leaves out what `seenBy` is kept from: the reader, unless
 * it is made for nobody to see.
 */
export async function findRanking(
  personId: string,
  slug: string,
  position?: number,
  seenBy: string | null = personId,
): Promise<Ranking | undefined> {
  const call = await findRankedCall(personId, slug)
  if (!call) return undefined
  const all = (await listRankedApplications(seenBy, call)).map((row) => standing(row, call.rubrics))
  const stage = stageOf(call.stages, all, position)
  if (position !== undefined && !stage) return undefined
  const standings = all.filter(({ stageId }) => stageId === stage?.id)
  const [awarded, reserved] = [minus(call.committed, call.approved), call.decides ? call.approved : '0']
  const ranked = rank(standings, { budget: call.budget, committed: plus(awarded, reserved) })
  const panel = panelOf(standings)
  const calibrated = new Map(panel.calibrated)
  const rows = ranked.rows.map((row) => toRow(row, calibrated.get(row.entry.id)))
  const { slug: name, title, currency, budget } = call
  return {
    call: { slug: name, title, currency, budget },
    stages: call.stages,
    stage,
    awarded,
    approved: reserved,
    proposed: sumOf(all.map((it) => (isOpen(it) ? (it.live?.amount ?? null) : null))),
    ...cutOf(ranked),
    groups: panel.groups.length,
    rows,
    regions: sumsByRegion(rows),
  }
}

function stageOf(stages: readonly RankedStage[], all: readonly Standing[], position: number | undefined) {
  if (position !== undefined) return stages.find((it) => it.position === position)
  return stages.findLast(({ id }) => all.some(({ stageId }) => stageId === id)) ?? stages.at(-1)
}

function cutOf({ remaining, cutAfter, cutsTie }: Ranked) {
  return { remaining, cutAfter, cutsTie }
}

type Application = Awaited<ReturnType<typeof listRankedApplications>>[number]
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
