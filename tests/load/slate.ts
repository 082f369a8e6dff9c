import { performance } from 'node:perf_hooks'

import { best, planSlate } from '#app/domain/slate-plan.ts'
import { rulesOf, type SlateProblem, type SlateRequest } from '#app/domain/slate.ts'
import { openWholeSolver } from '#app/http/solver.ts'
import { aBound, keeps, largeSlate } from '#tests/support/slates.ts'

/** The longest that a slate of full amounts may take until it is proven, in seconds. */
const longest = 3

/** The longest that one may take with what its rules cost. */
const longestWithCosts = 5
const size = Number(process.env['APPLICATIONS'] ?? 2_000)
const seeds = [1, 2, 3, 4, 5, 6]

type Line = {
  what: string
  seconds: number
  gap: number
  proven: boolean
  broken: number
  memory: number
  verdict: string
}

/** One slate, from the problem to its picks, with every rule looked at again by its words. */
async function line(what: string, problem: SlateProblem, bound: number): Promise<Line> {
  const before = process.memoryUsage().rss
  const begun = performance.now()
  const solve = await openWholeSolver()
  const rules = rulesOf(problem)
  const found = best(problem, rules, solve)
  const seconds = (performance.now() - begun) / 1_000
  if (!found) throw new Error('the rules of a bench can be kept')
  const broken = rules.filter((rule) => !keeps(problem, found.picks, rule)).length
  const kept = broken === 0 && found.proven && seconds <= bound
  return {
    what: `${what}, ${found.picks.length} chosen`,
    seconds: Number(seconds.toFixed(2)),
    gap: found.gap,
    proven: found.proven,
    broken,
    memory: Math.round((process.memoryUsage().rss - before) / 2 ** 20),
    verdict: kept ? 'kept' : 'broken',
  }
}

/** The slate with what each of its rules costs, as a page waits for it. */
async function planLine(what: string, problem: SlateProblem, bound: number): Promise<Line> {
  const begun = performance.now()
  const { slate } = planSlate(problem, await openWholeSolver())
  const seconds = (performance.now() - begun) / 1_000
  if (!slate) throw new Error('the rules of a bench can be kept')
  const said = slate.costs.map(({ gained, exact }) =>
    gained === null ? '?' : `${exact ? '' : '≤ '}${((gained / (slate.worth + gained)) * 100).toFixed(2)}`,
  )
  return {
    what: `${what} and its costs in per cent: ${said.join(', ')}`,
    seconds: Number(seconds.toFixed(2)),
    ...{ gap: slate.gap, proven: slate.proven, broken: 0, memory: 0 },
    verdict: seconds <= bound && !said.includes('?') ? 'kept' : 'broken',
  }
}

/** How long it takes to name rules that cannot hold together: more than all the money for one region. */
async function impossibleLine(): Promise<Line> {
  const problem = largeSlate(size, 1)
  const { bounds } = problem.request
  const most = aBound('4', '1', { unit: 'percent', side: 'most' })
  const begun = performance.now()
  const answer = planSlate(
    { ...problem, request: { ...problem.request, bounds: [...bounds, most] } },
    await openWholeSolver(),
  )
  const named = answer.impossible?.length ?? 0
  return {
    what: `rules that cannot hold together, ${named} named`,
    seconds: Number(((performance.now() - begun) / 1_000).toFixed(2)),
    ...{ gap: 0, proven: true, broken: 0, memory: 0 },
    verdict: named > 0 ? 'kept' : 'broken',
  }
}

const partial: Partial<SlateRequest> = { partial: { least: 60, step: '100' } }
const lines: Line[] = []
for (const seed of seeds)
  lines.push(await line(`${size} with six floors, seed ${seed}`, largeSlate(size, seed), longest))
for (const seed of seeds.slice(0, 3))
  lines.push(await line(`partial amounts, seed ${seed}`, largeSlate(size, seed, partial), 60))
for (const seed of seeds.slice(0, 3)) {
  lines.push(await planLine(`the plan, seed ${seed}`, largeSlate(size, seed), longestWithCosts))
  const problem = largeSlate(size, seed, partial)
  lines.push(await planLine(`the plan in partial amounts, seed ${seed}`, problem, longestWithCosts))
}
lines.push(await impossibleLine())
console.table(lines)
if (lines.some((it) => it.verdict === 'broken')) process.exitCode = 1
