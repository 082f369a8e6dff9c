import { cholesky, emptyTriangle, logDeterminant, solve, type LowerTriangle } from './cholesky.ts'
import type { PanelRow } from './score-panel.ts'

/** The variance of merit and of severity, each as a multiple of the noise's. */
export type Ratios = { merit: number; severity: number }

/**
 * Sums of scores and of their counts, over the unknowns of the model: the mean stands first and each reviewer after it.
 * `products` counts the scores that two unknowns share.
 */
type Moments = { products: LowerTriangle; right: Float64Array; squares: number }

/** The applications that so many reviewed, with the moments of their own sums. */
type SameCount = Moments & { count: number; applications: number }

/** All that the equations need of a panel, summed once. */
export type PanelSums = Moments & { scores: number; byCount: SameCount[] }

/**
 * The model solved for given ratios: `effects` are the panel's mean and then each reviewer's effect, in points; `factor` is
 * the Cholesky factor of their equations, whose inverse times `noise` is the covariance of the errors of `effects`.
 * `deviance` is −2 times the restricted log likelihood, up to a constant; `noise` is the variance of the noise.
 */
export type Solved = { effects: Float64Array; factor: LowerTriangle; noise: number; deviance: number }

/** The sums over these applications, with as many reviewers as the panel has. */
export function sumsOf(rows: readonly PanelRow[], reviewers: number): PanelSums {
  const panel: PanelSums = { ...noMoments(reviewers + 1), scores: 0, byCount: [] }
  const byCount = new Map<number, SameCount>()
  for (const row of rows) {
    const count = row.scores.length
    const same = byCount.get(count) ?? { ...noMoments(reviewers + 1), count, applications: 0 }
    byCount.set(count, same)
    panel.scores += count
    same.applications += 1
    addScores(panel, row)
    addSum(same, row)
  }
  return { ...panel, byCount: [...byCount.values()] }
}

/**
 * Solves score = mean + merit of the application + effect of the reviewer + noise, with both as random effects, by
 * Henderson's mixed model equations (Biometrics 31, 1975, 423–447). Applications are eliminated first, since no score is of
 * two of them; what remains has a row for the mean and one for each reviewer. The restricted likelihood is that of Patterson
 * and Thompson (Biometrika 58, 1971, 545–554) in terms of the same equations (Searle, Casella and McCulloch, Variance
 * Components, 1992, 7.6), with the noise at its best.
 */
export function solveModel(panel: PanelSums, { merit, severity }: Ratios): Solved {
  const matrix = panel.products.map((row, at) => withRidge(row, at === 0 ? 0 : 1 / severity))
  const right = Float64Array.from(panel.right)
  let [explained, logs] = [0, (matrix.length - 1) * Math.log(severity)]
  for (const same of panel.byCount) {
    const diagonal = same.count + 1 / merit
    for (const [at, row] of matrix.entries()) subtract(row, same.products[at], diagonal)
    subtract(right, same.right, diagonal)
    explained += same.squares / diagonal
    logs += same.applications * Math.log(diagonal * merit)
  }
  const factor = cholesky(matrix)
  const effects = solve(factor, right)
  const residual = panel.squares - explained - effects.reduce((sum, it, at) => sum + it * (right[at] ?? 0), 0)
  const freedom = panel.scores - 1
  const deviance = freedom * Math.log(residual) + logDeterminant(factor) + logs
  return { effects, factor, noise: residual / freedom, deviance }
}

function noMoments(size: number): Moments {
  return { products: emptyTriangle(size), right: new Float64Array(size), squares: 0 }
}

/** Each score counts toward the mean and toward its reviewer. */
function addScores(moments: Moments, { reviewers, scores }: PanelRow): void {
  for (const [at, reviewer] of reviewers.entries()) {
    const score = scores[at] ?? 0
    const own = moments.products[reviewer + 1]
    add(moments.products[0], 0, 1)
    add(own, 0, 1)
    add(own, reviewer + 1, 1)
    add(moments.right, 0, score)
    add(moments.right, reviewer + 1, score)
    moments.squares += score * score
  }
}

/** What an application's own unknown shares with the others: all of its scores with the mean, one with each reviewer. */
function addSum(moments: Moments, { reviewers, scores }: PanelRow): void {
  const sum = scores.reduce((total, it) => total + it, 0)
  add(moments.products[0], 0, scores.length * scores.length)
  add(moments.right, 0, scores.length * sum)
  for (const reviewer of reviewers) {
    const own = moments.products[reviewer + 1]
    add(own, 0, scores.length)
    for (const other of reviewers) if (other <= reviewer) add(own, other + 1, 1)
    add(moments.right, reviewer + 1, sum)
  }
  moments.squares += sum * sum
}

function add(row: Float64Array | undefined, at: number, value: number): void {
  if (row) row[at] = (row[at] ?? 0) + value
}

function withRidge(row: Float64Array, ridge: number): Float64Array {
  const copy = Float64Array.from(row)
  add(copy, row.length - 1, ridge)
  return copy
}

function subtract(row: Float64Array, other: Float64Array | undefined, divisor: number): void {
  if (other) for (let at = 0; at < row.length; at += 1) add(row, at, -(other[at] ?? 0) / divisor)
}
