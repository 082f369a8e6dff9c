import type { PanelSpreads } from '#app/domain/calibration.ts'
import type { PanelScore } from '#app/domain/score-panel.ts'

type Matrix = number[][]

/**
 * The same model as the calibration's, told with the full covariance matrix of the scores (generalized least squares) and
 * solved by elimination: slow, and shares no step with it.
 */
export function denseModel(scores: readonly PanelScore[], spreads: PanelSpreads) {
  const covariance = scores.map((one) =>
    scores.map(
      (other) =>
        (one.applicationId === other.applicationId ? spreads.merit ** 2 : 0) +
        (one.reviewerId === other.reviewerId ? spreads.severity ** 2 : 0) +
        (one === other ? spreads.noise ** 2 : 0),
    ),
  )
  const { inverse, logDeterminant } = inverted(covariance)
  const observed = scores.map((it) => it.score)
  const ones = scores.map(() => 1)
  const information = dot(ones, times(inverse, ones))
  const weights = times(inverse, ones).map((it) => it / information)
  const mean = dot(weights, observed)
  const residual = times(
    inverse,
    observed.map((it) => it - mean),
  )

  /** The weights with which scores predict an effect that varies so much and touches these scores. */
  const predictor = (touched: number[], variance: number) => {
    const plain = times(inverse, touched)
    const share = dot(touched, weights)
    return plain.map((it, at) => variance * (it - share * information * (weights[at] ?? 0)))
  }
  /** The error's variance when an effect is predicted so, with the mean (1) or without it (0). */
  const errorOf = (given: number[], touched: number[], variance: number) =>
    Math.sqrt(dot(given, times(covariance, given)) - 2 * variance * dot(given, touched) + variance)

  return {
    /** −2 times the restricted log likelihood, up to a constant. */
    deviance: logDeterminant + Math.log(information) + dot(observed, residual),
    application(id: string) {
      const touched = scores.map((it) => Number(it.applicationId === id))
      const given = predictor(touched, spreads.merit ** 2).map((it, at) => it + (weights[at] ?? 0))
      return { calibrated: dot(given, observed), standardError: errorOf(given, touched, spreads.merit ** 2) }
    },
    reviewer(id: string) {
      const touched = scores.map((it) => Number(it.reviewerId === id))
      const given = predictor(touched, spreads.severity ** 2)
      return {
        severity: -dot(given, observed),
        standardError: errorOf(given, touched, spreads.severity ** 2),
      }
    },
  }
}

/** Gauss and Jordan's elimination with the largest pivot. */
function inverted(matrix: Matrix): { inverse: Matrix; logDeterminant: number } {
  const rows = matrix.map((row, at) => [...row, ...row.map((_, column) => Number(column === at))])
  let logDeterminant = 0
  for (const column of matrix.keys()) {
    const candidates = rows.slice(column).map((row) => Math.abs(row[column] ?? 0))
    const best = column + candidates.indexOf(Math.max(...candidates))
    const pivotRow = rows[best] ?? []
    rows[best] = rows[column] ?? []
    const pivot = pivotRow[column] ?? 0
    logDeterminant += Math.log(Math.abs(pivot))
    const scaled = pivotRow.map((it) => it / pivot)
    rows[column] = scaled
    for (const [at, row] of rows.entries()) {
      const share = row[column] ?? 0
      if (at !== column) rows[at] = row.map((it, place) => it - share * (scaled[place] ?? 0))
    }
  }
  return { inverse: rows.map((row) => row.slice(matrix.length)), logDeterminant }
}

function times(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector))
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, it, at) => sum + it * (right[at] ?? 0), 0)
}
