import { integerProgram, type IntegerProgram, type Row, type WholeColumn } from './integer-program.ts'
import { figure } from './money.ts'
import {
  slateBudget,
  type SettledAward,
  type SlateBound,
  type SlateCandidate,
  type SlatePick,
  type SlateProblem,
  type SlateRule,
} from './slate.ts'

/** With partial amounts a millionth of the worth is left unproven: so many slates are worth almost the same. */
const partialGap = 1e-6

/** Of more applications than this, ten times as much is: the last of it would take minutes. */
export const manyCandidates = 300
const partialGapOfMany = 1e-5

/** Costs are scaled to this, so that the solver's tolerances are far below any difference that counts. */
const dearest = 100_000

/** A candidate with what it may get, in cents, and its points above the threshold, in hundredths. */
type Choice = { candidate: SlateCandidate; full: number; cuts: number; points: number; pinned: boolean }

/** `read` says which slate some values are, and `worth` what they are worth, whole or not. */
export type SlateProgram = {
  program: IntegerProgram
  read: (values: readonly number[]) => SlatePick[]
  worth: (values: readonly number[]) => number
}

/**
 * The best slate under some rules as a program in whole numbers: each candidate is in or out, and where partial amounts are
 * allowed gives up so many steps of its full amount. What it maximizes is money weighted by the points of quality above the
 * threshold; plain sums of scores would buy many small weak projects. What is below the threshold is left out, unless pinned.
 */
export function slateProgram(problem: SlateProblem, rules: readonly SlateRule[]): SlateProgram {
  const choices = choicesOf(problem, rules)
  const step = stepOf(problem)
  const unit = Math.max(
    1,
    choices.reduce((shared, it) => gcd(shared, it.full), choices.some((it) => it.cuts > 0) ? step : 0),
  )
  const scale = dearest / Math.max(1, ...choices.map((it) => Math.abs(it.points) * it.full))
  const amounts = rules.flatMap((rule) => rowOf(problem, rule, unit) ?? [])
  const links = choices.filter((it) => it.cuts > 0)
  const linkAt = new Map(links.map((it, at) => [it, amounts.length + at]))
  const columns = choices.flatMap((it): WholeColumn[] => {
    const { candidate, full, cuts, points, pinned } = it
    const link = linkAt.get(it)
    const share = (cents: number, each: number) =>
      amounts.flatMap(({ shareOf }, row) => {
        const counted = shareOf(candidate, cents / unit, each)
        return counted === 0 ? [] : [[row, counted] as const]
      })
    const chosen = {
      cost: -points * full * scale,
      least: pinned ? 1 : 0,
      most: 1,
      entries: [...share(full, 1), ...(link === undefined ? [] : [[link, -cuts] as const])],
    }
    if (link === undefined) return [chosen]
    const given = [...share(-step, 0), [link, 1] as const]
    return [chosen, { cost: points * step * scale, least: 0, most: cuts, entries: given }]
  })
  const rows = [...amounts, ...links.map(() => ({ least: -Infinity, most: 0 }))]
  const worth = (values: readonly number[]) =>
    columns.reduce((sum, { cost }, at) => sum - cost * (values[at] ?? 0), 0) / scale
  return {
    program: integerProgram(rows, columns, gapOf(links.length)),
    read: (values) => picksFrom(choices, values, step),
    worth,
  }
}

function gapOf(partial: number): number {
  if (partial === 0) return 0
  return partial > manyCandidates ? partialGapOfMany : partialGap
}

/** What a slate is worth: cents times hundredths of a point above the threshold, exactly. */
export function worthOf(problem: SlateProblem, picks: readonly SlatePick[]): number {
  const byId = new Map(problem.candidates.map((it) => [it.id, it]))
  return picks.reduce((sum, { id, amount }) => sum + pointsOf(problem, byId.get(id)) * centsOf(amount), 0)
}

function choicesOf(problem: SlateProblem, rules: readonly SlateRule[]): Choice[] {
  const ruled = (rule: 'in' | 'out') => new Set(rules.flatMap((it) => (it.rule === rule ? [it.id] : [])))
  const [inside, outside] = [ruled('in'), ruled('out')]
  // With or without its rule: else fewer rules could be harder to keep than more.
  const wanted = new Set(problem.request.pins.in)
  return problem.candidates.flatMap((candidate) => {
    const [pinned, points] = [inside.has(candidate.id), pointsOf(problem, candidate)]
    if (candidate.full === null || outside.has(candidate.id)) return []
    if (points <= 0 && !wanted.has(candidate.reference)) return []
    const full = centsOf(candidate.full)
    return [{ candidate, full, cuts: cutsOf(problem, full), points, pinned }]
  })
}

function pointsOf({ request }: SlateProblem, candidate: SlateCandidate | undefined): number {
  const quality = candidate?.quality ?? request.threshold
  return Math.round(quality * 100) - Math.round(request.threshold * 100)
}

/** How many steps may be taken off the full amount. */
function cutsOf(problem: SlateProblem, full: number): number {
  const { partial } = problem.request
  const step = stepOf(problem)
  if (!partial || step <= 0) return 0
  const least = Math.max(Math.ceil((full * partial.least) / 100), centsOf(problem.awardMin))
  return Math.max(0, Math.floor((full - least) / step))
}

function stepOf({ request }: SlateProblem): number {
  return request.partial ? centsOf(request.partial.step) : 0
}

function centsOf(amount: string): number {
  return figure(amount).times(100).round().toNumber()
}

/** How much of an award counts in a rule, of its money in units and of itself. */
type RuleRow = Row & { shareOf: (it: SlateCandidate, units: number, each: number) => number }

function rowOf(problem: SlateProblem, rule: SlateRule, unit: number): RuleRow | undefined {
  if (rule.rule === 'budget') {
    const most = Math.floor(centsOf(slateBudget(problem)) / unit)
    return { least: -Infinity, most, shareOf: (_, units) => units }
  }
  return rule.rule === 'bound' ? boundRow(problem, rule, unit) : undefined
}

function boundRow({ settled }: SlateProblem, rule: SlateBound, unit: number): RuleRow {
  const { of, key, side, unit: counted } = rule
  const belongs = (it: SlateCandidate | SettledAward) => it[of] === key
  const within = (before: number, limit: number) =>
    side === 'least'
      ? { least: Math.ceil(limit - before), most: Infinity }
      : { least: -Infinity, most: Math.floor(limit - before) }
  const mine = settled.filter(belongs)
  const moneyOf = (awards: readonly SettledAward[]) => awards.reduce((sum, it) => sum + centsOf(it.amount), 0)
  if (counted === 'count')
    return { ...within(mine.length, Number(rule.value)), shareOf: (it, _, each) => (belongs(it) ? each : 0) }
  if (counted === 'amount') {
    const limits = within(moneyOf(mine) / unit, centsOf(rule.value) / unit)
    return { ...limits, shareOf: (it, units) => (belongs(it) ? units : 0) }
  }
  const percent = Number(rule.value)
  const before = (100 * moneyOf(mine) - percent * moneyOf(settled)) / unit
  return { ...within(before, 0), shareOf: (it, units) => ((belongs(it) ? 100 : 0) - percent) * units }
}

function picksFrom(choices: readonly Choice[], values: readonly number[], step: number): SlatePick[] {
  let at = 0
  return choices.flatMap(({ candidate, full, cuts }) => {
    const chosen = values[at++] ?? 0
    const taken = cuts > 0 ? (values[at++] ?? 0) : 0
    return chosen === 1
      ? [
          {
            id: candidate.id,
            amount: figure(full - taken * step)
              .div(100)
              .toFixed(),
          },
        ]
      : []
  })
}

function gcd(one: number, other: number): number {
  return other === 0 ? one : gcd(other, one % other)
}
