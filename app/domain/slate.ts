import { z } from 'zod'
import { decimalsOf, figureFrom } from './money.ts'

/** By what a slate may be bound, beside its money. */
export const slateDimensions = ['region', 'objective', 'kind'] as const
export type SlateDimension = (typeof slateDimensions)[number]

/** What a bound counts: projects, money in the call's currency, or a share of the money granted, in whole per cent. */
export const slateUnits = ['count', 'amount', 'percent'] as const
export type SlateUnit = (typeof slateUnits)[number]

const money = z.string().refine((it) => {
  const read = figureFrom(it)
  return read !== undefined && read.gte(0) && decimalsOf(read) <= 2
})

export const slateBound = z.object({
  of: z.enum(slateDimensions),
  key: z.string(),
  side: z.enum(['least', 'most']),
  unit: z.enum(slateUnits),
  value: money,
})
/** At least or at most so much for the applications of one region, objective or kind of organization. */
export type SlateBound = z.infer<typeof slateBound>

/**
 * What is asked of a slate, as it is kept. It follows the rank down to the budget, or is the best one under its rules.
 * `budget` is less than what remains where somebody says so. Only points above `threshold` count. With `partial`, an
 * application may get less than its full amount, in whole steps, down to `least` per cent of it. Pins are references.
 */
export const slateRequest = z.object({
  way: z.enum(['rank', 'optimal']),
  budget: money.nullable(),
  threshold: z.number().min(0).max(100),
  partial: z.object({ least: z.int().min(1).max(99), step: money }).nullable(),
  bounds: z.array(slateBound),
  pins: z
    .object({ in: z.array(z.string()), out: z.array(z.string()) })
    .refine((pins) => !pins.in.some((it) => pins.out.includes(it))),
})
export type SlateRequest = z.infer<typeof slateRequest>

/** The form of a new slate. */
export const newSlateInput = z.object({
  name: z.string().trim().min(1, 'problem_required').max(80, 'problem_name_too_long').default(''),
})

/** What a slate is asked before anybody says otherwise. */
export const startingRequest: SlateRequest = {
  way: 'optimal',
  budget: null,
  threshold: 50,
  partial: null,
  bounds: [],
  pins: { in: [], out: [] },
}

type Belongs = Record<SlateDimension, string | null>

/**
 * An application that may still get money. `place` is its place by the rank that holds, from 1; nothing when the rank leaves
 * it out. `quality` is in points of 0–100 with two decimals. `full` is the most that it would get: what the panel
 * recommends, else what it asks for, within the call's limits; nothing when those allow no award.
 */
export type SlateCandidate = Belongs & {
  id: string
  reference: string
  place: number | null
  quality: number | null
  full: string | null
}

/** Money that is committed already; it counts in the bounds as if it were in the slate. */
export type SettledAward = Belongs & { amount: string }

/** All that a slate is made from. `remaining` is what is not committed; amounts are decimals in the call's currency. */
export type SlateProblem = {
  candidates: SlateCandidate[]
  settled: SettledAward[]
  remaining: string
  awardMin: string
  request: SlateRequest
}

/** One award of a slate. */
export type SlatePick = { id: string; amount: string }

/** A condition that a slate keeps, one by one: what is dear or impossible is said by these. Pins name an application by its id. */
export type SlateRule =
  | { rule: 'budget' }
  | ({ rule: 'bound' } & SlateBound)
  | { rule: 'in'; id: string }
  | { rule: 'out'; id: string }

/**
 * Every rule of the problem, in the order in which they were asked for. What is pinned and can no longer be awarded is no
 * rule.
 */
export function rulesOf({ candidates, request }: SlateProblem): SlateRule[] {
  const open = candidates.filter(({ full }) => full !== null)
  const idOf = new Map(open.map(({ reference, id }) => [reference, id]))
  const pinned = (references: readonly string[]) => references.flatMap((it) => idOf.get(it) ?? [])
  return [
    { rule: 'budget' },
    ...request.bounds.map((it) => ({ rule: 'bound' as const, ...it })),
    ...pinned(request.pins.in).map((id) => ({ rule: 'in' as const, id })),
    ...pinned(request.pins.out).map((id) => ({ rule: 'out' as const, id })),
  ]
}

/** The money that a slate may give out: what remains, or less where somebody says so. */
export function slateBudget({ remaining, request }: Pick<SlateProblem, 'remaining' | 'request'>): string {
  const least = [remaining, request.budget ?? remaining].toSorted((one, other) => Number(one) - Number(other))
  return Number(least[0]) > 0 ? (least[0] ?? '0') : '0'
}
