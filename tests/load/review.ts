import { performance } from 'node:perf_hooks'

import { calibrate } from '#app/domain/calibration.ts'
import { assignmentProgram } from '#app/domain/assignment-program.ts'
import { planFrom, type AssignmentPlan } from '#app/domain/assignment-plan.ts'
import { openSolver } from '#app/http/solver.ts'
import { faultsOf, largeProblem } from '#tests/support/assignment-problems.ts'
import { simulatedPanel, trial } from '#tests/support/simulated-panel.ts'

/** One line of the table: a figure, and the bound that it keeps or not. */
type Figure = { what: string; figure: number; unit: string; bound: number; least?: true }

const panel = { applications: 60, reviewers: 30, each: 3, merit: 10, severity: 8, noise: 6 }
const panels = 500

/** How much nearer to the truth calibrated scores of simulated panels are than raw means (seeds 1 to 500). */
function fairness(): Figure[] {
  const seeds = Array.from({ length: panels }, (_, at) => at + 1)
  const gains = seeds.map((seed) => trial(seed, panel).gain)
  const losses = seeds.map((seed) => -trial(seed, { ...panel, severity: 0 }).gain)
  const better = gains.filter((gain) => gain > 0).length / panels
  return [
    {
      what: `panels of ${panels} that calibration orders better`,
      figure: better,
      unit: '',
      bound: 0.95,
      least: true,
    },
    { what: 'mean gain in Kendall tau', figure: mean(gains), unit: '', bound: 0.07, least: true },
    { what: 'mean loss where all are equally severe', figure: mean(losses), unit: '', bound: 0.01 },
  ]
}

function speedOfCalibration(): Figure {
  const { scores } = simulatedPanel(1, { ...panel, applications: 2_000, reviewers: 60 })
  const begun = performance.now()
  calibrate(scores)
  return {
    what: 'calibrating 6,000 scores of 60 reviewers',
    figure: performance.now() - begun,
    unit: 'ms',
    bound: 200,
  }
}

/** A plan of 2,000 applications, from the problem to what a page shows. */
async function assignment(
  name: string,
  given: { reviewers: number; limit: number | null; prefers: boolean },
): Promise<Figure[]> {
  const problem = largeProblem({ applications: 2_000, ...given }, 1)
  const before = process.memoryUsage().rss
  const begun = performance.now()
  const solve = await openSolver()
  const program = assignmentProgram(problem)
  const plan = planFrom(problem, program, solve(program.program))
  const seconds = (performance.now() - begun) / 1_000
  const memory = (process.memoryUsage().rss - before) / 2 ** 20
  const what = `${name}: 2,000 × 3 over ${given.reviewers}`
  return [
    { what, figure: seconds, unit: 's', bound: given.reviewers > 41 ? 3 : 2.5 },
    { what: `${what}, memory`, figure: memory, unit: 'MB', bound: 400 },
    { what: `${what}, faults`, figure: faultsOf(problem, plan).length, unit: '', bound: 0 },
    ...(given.prefers ? [] : [{ what: `${what}, between loads`, figure: rangeOf(plan), unit: '', bound: 1 }]),
  ]
}

function rangeOf({ loads }: AssignmentPlan): number {
  const after = loads.map((it) => it.after)
  return Math.max(...after) - Math.min(...after)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, it) => sum + it, 0) / values.length
}

const figures = [
  speedOfCalibration(),
  ...fairness(),
  ...(await assignment('nobody preferred', { reviewers: 60, limit: 120, prefers: false })),
  ...(await assignment('preferences', { reviewers: 60, limit: 120, prefers: true })),
  ...(await assignment('too few', { reviewers: 60, limit: 80, prefers: false })),
  ...(await assignment('preferences', { reviewers: 41, limit: null, prefers: true })),
]
const rows = figures.map((it) => ({
  ...it,
  figure: Number(it.figure.toPrecision(3)),
  verdict: (it.least ? it.figure >= it.bound : it.figure <= it.bound) ? 'kept' : 'broken',
}))
console.table(rows, ['what', 'figure', 'unit', 'bound', 'verdict'])
if (rows.some((it) => it.verdict === 'broken')) process.exitCode = 1
