import { inverseForm } from './cholesky.ts'
import { fitPanel, type FittedModel, type PanelFit } from './panel-fit.ts'
import { groupsOf, type Panel, type PanelGroup, type PanelRow, type PanelScore } from './score-panel.ts'

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

/**
 * Calibrates a panel's scores: the fitted effects are best linear unbiased predictions (Robinson, Statistical Science 6,
 * 1991, 15–32), which shrink what few scores support. In a panel where each application has one review, or too few meet to
 * tell severity from noise, the raw order stands. Standard errors take the estimated variances as known. Between `groups`
 * only the assumption that all are alike on average compares scores.
 */
export function calibrate(scores: readonly PanelScore[]): Calibration {
  return calibrationOf(fitPanel(scores))
}

/** The same of a panel that is fitted already. */
export function calibrationOf({ panel, model }: PanelFit): Calibration {
  const groups = groupsOf(panel)
  if (!model) return { ...uncalibrated(panel), groups }
  const { noise, ratios } = model
  return {
    applications: panel.rows.map((row) => calibrated(row, panel.mean, model)),
    reviewers: severities(panel, model),
    spreads: {
      merit: Math.sqrt(noise * ratios.merit),
      severity: Math.sqrt(noise * ratios.severity),
      noise: Math.sqrt(noise),
    },
    groups,
  }
}

/** The prediction of one application, and the variance of its error: cᵀ·C⁻¹·c + 1/d, in the mixed model equations' terms. */
function calibrated(row: PanelRow, mean: number, model: FittedModel): CalibratedApplication {
  const { effects, factor, noise, ratios } = model
  const general = effects[0] ?? 0
  const count = row.scores.length
  const diagonal = count + 1 / ratios.merit
  const above = row.scores.map((score, at) => score - general - (effects[(row.reviewers[at] ?? 0) + 1] ?? 0))
  const entries = row.reviewers.map((it) => [it + 1, -1 / diagonal] as const)
  const form = inverseForm(factor, [[0, 1 - count / diagonal], ...entries])
  return {
    applicationId: row.id,
    count,
    raw: mean + sum(row.scores) / count,
    calibrated: mean + general + sum(above) / diagonal,
    standardError: Math.sqrt(noise * (form + 1 / diagonal)),
  }
}

function severities(
  { rows, reviewerIds }: Panel,
  { effects, factor, noise }: FittedModel,
): ReviewerSeverity[] {
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
