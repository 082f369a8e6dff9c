import { inverseForm } from './cholesky.ts'
import type { FittedModel, PanelFit } from './panel-fit.ts'
import type { PanelRow } from './score-panel.ts'

/**
 * A review beside what all other reviews let expect of it, in points from 0 to 100, and by how many standard deviations it
 * lies above that (below it when negative).
 */
export type ExpectedReview = {
  applicationId: string
  reviewerId: string
  score: number
  expected: number
  deviations: number
}

/**
 * What was to be expected of each review of an application that somebody else reviewed too: the prediction from the panel
 * without that one review, at the same variances, which needs no fit of its own: residual / (1 − leverage) (Haslett and
 * Hayes, Journal of the Royal Statistical Society B 60, 1998, 201–215). Nothing where the panel has no model.
 */
export function expectedReviews({ panel, model }: PanelFit): ExpectedReview[] {
  if (!model) return []
  return panel.rows
    .filter(({ reviewers }) => reviewers.length > 1)
    .flatMap((row) =>
      residualsOf(row, model).map(({ reviewer, score, residual, rest }) => ({
        applicationId: row.id,
        reviewerId: panel.reviewerIds[reviewer] ?? '',
        score: panel.mean + score,
        expected: panel.mean + score - residual / rest,
        deviations: residual / Math.sqrt(model.noise * rest),
      })),
    )
}

/** What the fit leaves of each score of an application; `rest` is 1 less the weight of that score in its own fit. */
function residualsOf({ reviewers, scores }: PanelRow, { effects, factor, ratios }: FittedModel) {
  const diagonal = scores.length + 1 / ratios.merit
  const unexplained = scores.map(
    (score, at) => score - (effects[0] ?? 0) - (effects[(reviewers[at] ?? 0) + 1] ?? 0),
  )
  const merit = unexplained.reduce((sum, it) => sum + it, 0) / diagonal
  const shared = reviewers.map((it) => [it + 1, -1 / diagonal] as const)
  return reviewers.map((reviewer, at) => {
    const entries = [[0, 1 - scores.length / diagonal] as const, ...shared, [reviewer + 1, 1] as const]
    const leverage = 1 / diagonal + inverseForm(factor, entries)
    return { reviewer, score: scores[at] ?? 0, residual: (unexplained[at] ?? 0) - merit, rest: 1 - leverage }
  })
}
