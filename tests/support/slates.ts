import fc from 'fast-check'

import {
  startingRequest,
  type SlateBound,
  type SlateCandidate,
  type SlateDimension,
  type SlatePick,
  type SlateProblem,
  type SlateRequest,
  type SlateRule,
} from '#app/domain/slate.ts'
import { chances } from '#tests/support/chance.ts'

/** A candidate that asks for 30,000 and has 80 points, but for what is given. */
export function aCandidate(id: string, given: Partial<SlateCandidate> = {}): SlateCandidate {
  const nowhere = { region: null, objective: null, kind: null }
  return { id, reference: id, place: null, quality: 80, full: '30000', ...nowhere, ...given }
}

/** A slate of these with 100,000 to give, but for what is given. */
export function aProblem(
  candidates: SlateCandidate[],
  {
    request = {},
    ...given
  }: Partial<Omit<SlateProblem, 'request'>> & { request?: Partial<SlateRequest> } = {},
): SlateProblem {
  const money = { settled: [], remaining: '100000', awardMin: '0' }
  return { candidates, ...money, ...given, request: { ...startingRequest, ...request } }
}

/** A bound on the projects of a region, unless more is given. */
export function aBound(key: string, value: string, given: Partial<SlateBound> = {}): SlateBound {
  return { of: 'region', key, side: 'least', unit: 'count', value, ...given }
}

/** A call of so many with six regions that have floors, three by projects and three by money, from a seed. */
export function largeSlate(size: number, seed: number, request: Partial<SlateRequest> = {}): SlateProblem {
  const next = chances(seed)
  const candidates = Array.from({ length: size }, (_, at) =>
    aCandidate(`application ${at}`, {
      place: at + 1,
      quality: Math.round((35 + 60 * next()) * 100) / 100,
      full: String(Math.round(1_000 + 4_000 * next()) * 10),
      region: String(Math.floor(next() * 10)),
    }),
  )
  const asked = candidates.reduce((sum, it) => sum + Number(it.full), 0)
  const remaining = String(Math.round(asked * 0.08))
  const floors = ['0', '1', '2', '3', '4', '5'].map((key, at) =>
    at < 3
      ? aBound(key, String(Math.round(size * 0.013)))
      : aBound(key, String(Math.round(Number(remaining) * 0.13)), { unit: 'amount' }),
  )
  return aProblem(candidates, { remaining, request: { threshold: 60, bounds: floors, ...request } })
}

const keys = ['A', 'B', 'C'] as const
const generatedBound: fc.Arbitrary<SlateBound> = fc
  .record({
    of: fc.constantFrom<SlateDimension>('region', 'objective', 'kind'),
    key: fc.constantFrom(...keys),
    side: fc.constantFrom('least' as const, 'most' as const),
    unit: fc.constantFrom('count' as const, 'amount' as const, 'percent' as const),
    size: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ size, ...it }) => ({
    ...it,
    value: String({ count: size, amount: size * 15_000, percent: size * 12 }[it.unit]),
  }))

const inGroup = fc.constantFrom<string | null>(...keys, null)

/** Slates of up to so many, with bounds, pins, money that is settled and, if asked for, partial amounts. */
export function anySlate(most: number, partial: SlateRequest['partial']): fc.Arbitrary<SlateProblem> {
  const candidate = fc.record({
    quality: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 3_000, max: 9_900 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    full: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 50, max: 600 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    ...{ region: inGroup, objective: inGroup, kind: inGroup },
    pin: fc.constantFrom(
      'none' as const,
      'none' as const,
      'none' as const,
      'none' as const,
      'in' as const,
      'out' as const,
    ),
  })
  const settled = fc.record({
    ...{ region: inGroup, objective: inGroup, kind: inGroup },
    amount: fc.integer({ min: 50, max: 600 }).map((it) => String(it * 100)),
  })
  return fc
    .record({
      drafts: fc.array(candidate, { minLength: 1, maxLength: most }),
      settled: fc.array(settled, { maxLength: 2 }),
      remaining: fc.integer({ min: 0, max: 2_000 }).map((it) => String(it * 100)),
      bounds: fc.array(generatedBound, { maxLength: 4 }),
    })
    .map(({ drafts, settled: already, remaining, bounds }) => {
      const candidates = drafts.map(({ pin: _, quality, full, ...it }, at) =>
        aCandidate(String.fromCharCode(97 + at), {
          ...it,
          place: at + 1,
          quality: quality === null ? null : quality / 100,
          full: full === null ? null : String(full * 100),
        }),
      )
      const pinned = (which: string) =>
        candidates.filter((_, at) => drafts[at]?.pin === which).map((it) => it.reference)
      const pins = { in: pinned('in'), out: pinned('out') }
      const request = { threshold: 50, partial, bounds, pins }
      return aProblem(candidates, { settled: already, remaining, awardMin: '6000', request })
    })
}

/** The most that any slate under these rules is worth, by looking at all of them; nothing when none keeps the rules. */
export function mostWorth(problem: SlateProblem, rules: readonly SlateRule[]): number | undefined {
  let most: number | undefined
  for (const picks of everySlate(problem)) {
    if (!rules.every((rule) => keeps(problem, picks, rule))) continue
    const worth = worthBySum(problem, picks)
    if (most === undefined || worth > most) most = worth
  }
  return most
}

/** Whether a slate keeps a rule, by its words. */
export function keeps(problem: SlateProblem, picks: readonly SlatePick[], rule: SlateRule): boolean {
  const sum = (amounts: readonly { amount: string }[]) =>
    amounts.reduce((all, it) => all + Number(it.amount), 0)
  if (rule.rule === 'budget')
    return sum(picks) <= Math.min(Number(problem.remaining), Number(problem.request.budget ?? Infinity))
  if (rule.rule === 'in') return picks.some(({ id }) => id === rule.id)
  if (rule.rule === 'out') return !picks.some(({ id }) => id === rule.id)
  const byId = new Map(problem.candidates.map((it) => [it.id, it]))
  const granted = [
    ...problem.settled,
    ...picks.flatMap(({ id, amount }) => {
      const candidate = byId.get(id)
      return candidate ? [{ ...candidate, amount }] : []
    }),
  ]
  const mine = granted.filter((it) => it[rule.of] === rule.key)
  const counted = { count: mine.length, amount: sum(mine), percent: sum(mine) * 100 }[rule.unit]
  const limit = rule.unit === 'percent' ? Number(rule.value) * sum(granted) : Number(rule.value)
  return rule.side === 'least' ? counted >= limit : counted <= limit
}

/** Every choice of who gets what: nothing, the full amount, or that less whole steps. */
function* everySlate(problem: SlateProblem, from = 0, chosen: SlatePick[] = []): Generator<SlatePick[]> {
  const candidate = problem.candidates[from]
  if (!candidate) {
    yield chosen
    return
  }
  yield* everySlate(problem, from + 1, chosen)
  const { threshold, pins } = problem.request
  const isGood = candidate.quality !== null && candidate.quality > threshold
  if (!isGood && !pins.in.includes(candidate.reference)) return
  for (const amount of amountsOf(problem, candidate))
    yield* everySlate(problem, from + 1, [...chosen, { id: candidate.id, amount: String(amount) }])
}

function amountsOf({ request, awardMin }: SlateProblem, { full }: SlateCandidate): number[] {
  if (full === null) return []
  const { partial } = request
  const all = [Number(full)]
  if (!partial) return all
  const least = Math.max((Number(full) * partial.least) / 100, Number(awardMin))
  for (let amount = Number(full) - Number(partial.step); amount >= least; amount -= Number(partial.step))
    all.push(amount)
  return all
}

function worthBySum({ candidates, request }: SlateProblem, picks: readonly SlatePick[]): number {
  const quality = new Map(candidates.map((it) => [it.id, it.quality ?? request.threshold]))
  return picks.reduce(
    (sum, { id, amount }) =>
      sum + Math.round(((quality.get(id) ?? 0) - request.threshold) * 100) * Math.round(Number(amount) * 100),
    0,
  )
}
