import { z } from 'zod'

import { slateBound } from './slate.ts'

const rule = z.union([
  z.object({ rule: z.literal('budget') }),
  slateBound.extend({ rule: z.literal('bound') }),
  z.object({ rule: z.literal('in'), id: z.string() }),
  z.object({ rule: z.literal('out'), id: z.string() }),
])

const departure = z.object({ id: z.string(), kind: z.enum(['brought_in', 'passed_over', 'reduced']) })

/** What becomes of an application against the rank: in where that leaves it out, out where it takes it, or with less money. */
export type SlateDeparture = z.infer<typeof departure>

const cost = z.object({
  rule,
  gained: z.number().nullable(),
  exact: z.boolean(),
  enter: z.array(z.string()),
  leave: z.array(z.string()),
})

/**
 * What the slate would be without one of its rules: who would come in and who would leave, and how much more it is worth.
 * Where that is not `exact`, it is worth at most so much more; nothing where there was no time to look.
 */
export type SlateCost = z.infer<typeof cost>

const slate = z.object({
  picks: z.array(z.object({ id: z.string(), amount: z.string() })),
  total: z.string(),
  worth: z.number(),
  quality: z.number().nullable(),
  proven: z.boolean(),
  gap: z.number(),
  departures: z.array(departure),
  costs: z.array(cost),
})

/**
 * `worth` is money weighted by points above the threshold; `proven` says that no slate under these rules is worth more, but
 * for `gap`. `quality` are points weighted by the money that each application gets; nothing in an empty slate.
 */
export type Slate = z.infer<typeof slate>

/** A slate, or the smallest set of rules that no slate could keep together; as it is kept beside what was asked. */
export const slateAnswer = z.union([
  z.object({ slate, impossible: z.null() }),
  z.object({ slate: z.null(), impossible: z.array(rule) }),
])
export type SlateAnswer = z.infer<typeof slateAnswer>
