import { calibrate, type Calibration } from '#app/domain/calibration.ts'
import type { PanelScore } from '#app/domain/score-panel.ts'
import { chances, normal } from '#tests/support/chance.ts'

/** A panel whose truth is known. The last three are standard deviations in points. */
export type PanelPlan = {
  applications: number
  reviewers: number
  each: number
  merit: number
  severity: number
  noise: number
}

/** How many reviewers, of those with the fewest reviews so far, chance picks for each application. */
function assigned({ applications, reviewers, each }: PanelPlan, next: () => number): number[][] {
  const loads = Array.from({ length: reviewers }, () => 0)
  return Array.from({ length: applications }, () => {
    const order = loads.map((load, at) => ({ at, turn: load + next() }))
    const picked = order.sort((left, right) => left.turn - right.turn).slice(0, each)
    for (const { at } of picked) loads[at] = (loads[at] ?? 0) + 1
    return picked.map(({ at }) => at)
  })
}

/** The merits that nobody sees, in the order of the applications, and the scores that everybody does. */
export function simulatedPanel(seed: number, plan: PanelPlan): { merits: number[]; scores: PanelScore[] } {
  const next = chances(seed)
  const drawn = (count: number, spread: number) => Array.from({ length: count }, () => spread * normal(next))
  const merits = drawn(plan.applications, plan.merit).map((it) => 60 + it)
  const severities = drawn(plan.reviewers, plan.severity)
  const scores = assigned(plan, next).flatMap((reviewers, application) =>
    reviewers.map((reviewer) => ({
      applicationId: `application ${application}`,
      reviewerId: `reviewer ${reviewer}`,
      score: (merits[application] ?? 0) - (severities[reviewer] ?? 0) + plan.noise * normal(next),
    })),
  )
  return { merits, scores }
}

/** A panel of known truth, calibrated; `gain` is by how much that order is nearer to the true one than the raw order. */
export type Trial = { merits: number[]; calibration: Calibration; gain: number }

/** Calibrates a simulated panel. */
export function trial(seed: number, plan: PanelPlan): Trial {
  const { merits, scores } = simulatedPanel(seed, plan)
  const calibration = calibrate(scores)
  const order = (of: 'calibrated' | 'raw') => calibration.applications.map((it) => it[of])
  return {
    merits,
    calibration,
    gain: kendallTau(merits, order('calibrated')) - kendallTau(merits, order('raw')),
  }
}

/** Kendall's rank correlation: pairs in the same order less pairs in the opposite one, as a part of all pairs. */
function kendallTau(one: readonly number[], other: readonly number[]): number {
  let agreeing = 0
  for (const [at, value] of one.entries())
    for (let before = 0; before < at; before += 1)
      agreeing += Math.sign(value - (one[before] ?? 0)) * Math.sign((other[at] ?? 0) - (other[before] ?? 0))
  return agreeing / ((one.length * (one.length - 1)) / 2)
}
