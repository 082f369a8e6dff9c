import { inverseForm } from './cholesky.ts'
import { minimize } from './minimize.ts'
import { solveModel, sumsOf, type PanelSums, type Ratios, type Solved } from './mixed-model.ts'
import {
  groupsOf,
  panelOf,
  type Panel,
  type PanelGroup,
  type PanelRow,
  type PanelScore,
} from './score-panel.ts'

/**
 * An application in points from 0 to 100: the plain mean of its reviews, and the same calibrated for who reviewed it and
 * drawn toward the panel's mean, with its standard error.
 */
export type CalibratedApplication = {
  applicationId: string
  count: number
  raw: number
  calibrated: number
  standardError: number | undefined
}

/** By how many points a reviewer scores below the panel (above it when negative), with its standard error. */
export type ReviewerSeverity = {
  reviewerId: string
  count: number
  severity: number | undefined
  standardError: number | undefined
}

/** Standard deviations in points, estimated from the panel: between applications, between reviewers, and what is left. */
export type PanelSpreads = { merit: number; severity: number; noise: number }

/** Without `spreads` the panel cannot tell severity from merit: calibrated scores are the raw ones, severities unknown. */
export type Calibration = {
  applications: CalibratedApplication[]
  reviewers: ReviewerSeverity[]
  spreads: PanelSpreads | undefined
  groups: PanelGroup[]
}

/** Ratios of variances are looked for between these; at the lower end severity or merit is as good as the same for all. */
const [least, most] = [Math.log(1e-6), Math.log(1e6)]
const starts = [-4, -1, 2].flatMap((merit) => [-4, -1, 2].map((severity) => [merit, severity] as const))

/**
 * Calibrates a panel's scores: score = mean + application + reviewer + noise, with the variances of the three estimated by
 * restricted maximum likelihood and the effects by best linear unbiased prediction (Robinson, Statistical Science 6, 1991,
 * 15–32), which shrinks what few scores support. Applications that only one person reviewed teach nothing about severity; in
 * a panel with no others, or too few to tell severity from noise, the raw order stands. Standard errors take the estimated
 * variances as known. Between `groups` only the assumption that all are alike on average compares scores.
 */
export function calibrate(scores: readonly PanelScore[]): Calibration {
  const panel = panelOf(scores)
  const groups = groupsOf(panel)
  const shared = { ...panel, rows: panel.rows.filter(({ reviewers }) => reviewers.length > 1) }
  const sums = sumsOf(shared.rows, panel.reviewerIds.length)
  if (!canTell(shared, sums)) return { ...uncalibrated(panel), groups }
  const ratios = estimated(sums)
  const solved = solveModel(sums, ratios)
  return {
    applications: panel.rows.map((row) => calibrated(row, panel.mean, ratios, solved)),
    reviewers: severities(panel, solved),
    spreads: {
      merit: Math.sqrt(solved.noise * ratios.merit),
      severity: Math.sqrt(solved.noise * ratios.severity),
      noise: Math.sqrt(solved.noise),
    },
    groups,
  }
}

/**
 * Whether noise can be told from severity: some reviewers meet again over other applications. Without such a circle the
 * severities alone explain every difference, exactly.
 */
function canTell(shared: Panel, sums: PanelSums): boolean {
  const circles = sums.scores - shared.rows.length - shared.reviewerIds.length + groupsOf(shared).length
  return circles > 0 && sums.squares > 0
}

function estimated(sums: PanelSums): Ratios {
  const ratiosAt = ([merit, severity]: readonly [number, number]): Ratios => ({
    merit: Math.exp(Math.min(Math.max(merit, least), most)),
    severity: Math.exp(Math.min(Math.max(severity, least), most)),
  })
  return ratiosAt(minimize((at) => solveModel(sums, ratiosAt(at)).deviance, starts))
}

/** The prediction of one application, and the variance of its error: cᵀ·C⁻¹·c + 1/d, in the mixed model equations' terms. */
function calibrated(row: PanelRow, mean: number, { merit }: Ratios, solved: Solved): CalibratedApplication {
  const { effects } = solved
  const general = effects[0] ?? 0
  const count = row.scores.length
  const diagonal = count + 1 / merit
  const above = row.scores.map((score, at) => score - general - (effects[(row.reviewers[at] ?? 0) + 1] ?? 0))
  const entries = row.reviewers.map((it) => [it + 1, -1 / diagonal] as const)
  const form = inverseForm(solved.factor, [[0, 1 - count / diagonal], ...entries])
  return {
    applicationId: row.id,
    count,
    raw: mean + sum(row.scores) / count,
    calibrated: mean + general + sum(above) / diagonal,
    standardError: Math.sqrt(solved.noise * (form + 1 / diagonal)),
  }
}

function severities({ rows, reviewerIds }: Panel, { effects, factor, noise }: Solved): ReviewerSeverity[] {
  const counts = reviewerIds.map(() => 0)
  for (const reviewer of rows.flatMap((it) => it.reviewers)) counts[reviewer] = (counts[reviewer] ?? 0) + 1
  return reviewerIds.map((reviewerId, at) => ({
    reviewerId,
    count: counts[at] ?? 0,
    severity: -(effects[at + 1] ?? 0),
    standardError: Math.sqrt(noise * inverseForm(factor, [[at + 1, 1]])),
  }))
}

function uncalibrated({ mean, rows, reviewerIds }: Panel): Omit<Calibration, 'groups'> {
  return {
    applications: rows.map(({ id, scores }) => {
      const raw = mean + sum(scores) / scores.length
      return { applicationId: id, count: scores.length, raw, calibrated: raw, standardError: undefined }
    }),
    reviewers: reviewerIds.map((reviewerId, at) => ({
      reviewerId,
      count: rows.filter(({ reviewers }) => reviewers.includes(at)).length,
      severity: undefined,
      standardError: undefined,
    })),
    spreads: undefined,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, it) => total + it, 0)
}
