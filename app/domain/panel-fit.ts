import { minimize } from './minimize.ts'
import { solveModel, sumsOf, type PanelSums, type Ratios, type Solved } from './mixed-model.ts'
import { groupsOf, panelOf, type Panel, type PanelScore } from './score-panel.ts'

/** The model as a panel's scores fit it. */
export type FittedModel = Solved & { ratios: Ratios }

/** A panel and its model; none when its scores cannot tell severity from merit. */
export type PanelFit = { panel: Panel; model: FittedModel | undefined }

/** Ratios of variances are looked for between these; at the lower end severity or merit is as good as the same for all. */
const [least, most] = [Math.log(1e-6), Math.log(1e6)]
const starts = [-4, -1, 2].flatMap((merit) => [-4, -1, 2].map((severity) => [merit, severity] as const))

/**
 * Fits score = mean + application + reviewer + noise to a panel's scores, with the variances of the three estimated by
 * restricted maximum likelihood. Applications that only one person reviewed are left out of it: their merit, severity and
 * noise cannot be told apart.
 */
export function fitPanel(scores: readonly PanelScore[]): PanelFit {
  const panel = panelOf(scores)
  const shared = { ...panel, rows: panel.rows.filter(({ reviewers }) => reviewers.length > 1) }
  const sums = sumsOf(shared.rows, panel.reviewerIds.length)
  if (!canTell(shared, sums)) return { panel, model: undefined }
  const ratios = estimated(sums)
  return { panel, model: { ...solveModel(sums, ratios), ratios } }
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
