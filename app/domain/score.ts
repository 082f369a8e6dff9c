import { figure, figureFrom, type Figure } from './money.ts'
import { isOnScale, type Rubric, type Score } from './review-check.ts'

/**
 * A review's total in 0–100, exact: Σ weight·(score−min)/(max−min) / Σ weight, over the criteria scored. Nothing while none
 * is scored. Scores off the scale are not counted.
 */
export function reviewTotal(rubric: Rubric, scores: readonly Score[]): Figure | undefined {
  const scored = rubric.criteria.flatMap((criterion) => {
    const typed = scores.find((it) => it.criterion === criterion.key)?.score.trim() ?? ''
    const score = isOnScale(criterion, typed) ? figureFrom(typed) : undefined
    return score ? [{ criterion, score }] : []
  })
  if (scored.length === 0) return undefined
  const weights = sum(scored.map(({ criterion }) => figure(criterion.weight)))
  const points = sum(
    scored.map(({ criterion: { weight, scaleMin, scaleMax }, score }) =>
      figure(weight).times(score.minus(scaleMin)).div(figure(scaleMax).minus(scaleMin)),
    ),
  )
  return points.times(100).div(weights)
}

/** What the reviews of an application say together. `spread` is the sample standard deviation, and needs two reviews. */
export type ReviewStanding = { count: number; mean: Figure | undefined; spread: Figure | undefined }

/** Mean, spread and count of the totals of an application's submitted reviews, exact. */
export function standingOf(totals: readonly Figure[]): ReviewStanding {
  const count = totals.length
  if (count === 0) return { count, mean: undefined, spread: undefined }
  const mean = sum(totals).div(count)
  if (count === 1) return { count, mean, spread: undefined }
  const squares = sum(totals.map((it) => it.minus(mean).pow(2)))
  return { count, mean, spread: squares.div(count - 1).sqrt() }
}

/** Of big.js: halves go to the even neighbor. */
const halfEven = 2

/** A score as it is shown: two decimals, halves to the even digit. Rounding happens here and nowhere before. */
export function shownScore(score: Figure): string {
  return score.toFixed(2, halfEven)
}

/** Points that were worked out with floating digits, as they are shown. */
export function shownPoints(points: number): string {
  return shownScore(figure(points.toFixed(9)))
}

function sum(figures: readonly Figure[]): Figure {
  return figures.reduce((left, right) => left.plus(right), figure(0))
}
