import type { WholeSolver } from './integer-program.ts'
import { exceeds, minus, plus } from './money.ts'
import type { Slate, SlateAnswer, SlateDeparture } from './slate-answer.ts'
import { smallestConflict } from './slate-conflict.ts'
import { costsOf } from './slate-costs.ts'
import { slateProgram, worthOf } from './slate-program.ts'
import { rulesOf, slateBudget, type SlatePick, type SlateProblem, type SlateRule } from './slate.ts'

/** The slate that follows the rank: full amounts from the first place on, up to the first that does not fit. */
export function slateByRank(problem: SlateProblem): SlatePick[] {
  const picks: SlatePick[] = []
  let left = slateBudget(problem)
  for (const { id, full } of inOrder(problem)) {
    if (full === null) continue
    if (exceeds(full, left)) break
    picks.push({ id, amount: full })
    left = minus(left, full)
  }
  return picks
}

/** Makes the slate that was asked for, with what each of its rules costs; `solve` proves what it answers. */
export function planSlate(problem: SlateProblem, solve: WholeSolver): SlateAnswer {
  if (problem.request.way === 'rank') return planRanked(problem)
  const rules = rulesOf(problem)
  const found = best(problem, rules, solve)
  if (!found)
    return { slate: null, impossible: smallestConflict(rules, (some) => holds(problem, some, solve)) }
  const { picks, proven, gap } = found
  const slate = { ...described(problem, picks), proven, gap }
  return { slate: { ...slate, costs: costsOf(problem, slate, solve) }, impossible: null }
}

/** The slate that follows the rank, described as any other; it needs no solver. */
export function planRanked(problem: SlateProblem): SlateAnswer {
  return { slate: described(problem, slateByRank(problem)), impossible: null }
}

/** The best slate under these rules; nothing when they cannot hold together. */
export function best(problem: SlateProblem, rules: readonly SlateRule[], solve: WholeSolver) {
  const { program, read } = slateProgram(problem, rules)
  const solution = solve(program)
  if (!solution) return undefined
  const { values, proven, gap } = solution
  return { picks: read(values), proven, gap }
}

function holds(problem: SlateProblem, rules: readonly SlateRule[], solve: WholeSolver): boolean {
  const { program } = slateProgram(problem, rules)
  return solve({ ...program, costs: new Float64Array(program.costs.length) }) !== undefined
}

function described(problem: SlateProblem, unsorted: readonly SlatePick[]): Slate {
  const amounts = new Map(unsorted.map(({ id, amount }) => [id, amount]))
  const picks = [...inOrder(problem), ...problem.candidates.filter(({ place }) => place === null)].flatMap(
    ({ id }) => {
      const amount = amounts.get(id)
      return amount === undefined ? [] : [{ id, amount }]
    },
  )
  return {
    picks,
    total: picks.reduce((sum, it) => plus(sum, it.amount), '0'),
    worth: worthOf(problem, picks),
    quality: qualityOf(problem, picks),
    proven: true,
    gap: 0,
    departures: departuresOf(problem, picks),
    costs: [],
  }
}

function departuresOf(problem: SlateProblem, picks: readonly SlatePick[]): SlateDeparture[] {
  const byRank = idsOf(slateByRank(problem))
  const chosen = new Map(picks.map(({ id, amount }) => [id, amount]))
  const kindOf = (id: string, full: string | null): SlateDeparture['kind'] | undefined => {
    const amount = chosen.get(id)
    if (amount === undefined) return byRank.has(id) ? 'passed_over' : undefined
    if (!byRank.has(id)) return 'brought_in'
    return full !== null && exceeds(full, amount) ? 'reduced' : undefined
  }
  return [...inOrder(problem), ...problem.candidates.filter(({ place }) => place === null)].flatMap(
    ({ id, full }) => {
      const kind = kindOf(id, full)
      return kind === undefined ? [] : [{ id, kind }]
    },
  )
}

function qualityOf({ candidates }: SlateProblem, picks: readonly SlatePick[]): number | null {
  const quality = new Map(candidates.flatMap((it) => (it.quality === null ? [] : [[it.id, it.quality]])))
  const scored = picks.filter(({ id }) => quality.has(id))
  const money = scored.reduce((sum, { amount }) => sum + Number(amount), 0)
  if (money === 0) return null
  return scored.reduce((sum, { id, amount }) => sum + (quality.get(id) ?? 0) * Number(amount), 0) / money
}

function inOrder({ candidates }: SlateProblem) {
  return candidates
    .flatMap((it) => (it.place === null ? [] : [{ ...it, place: it.place }]))
    .toSorted((one, other) => one.place - other.place || (one.reference < other.reference ? -1 : 1))
}

function idsOf(picks: readonly SlatePick[]): Set<string> {
  return new Set(picks.map(({ id }) => id))
}
