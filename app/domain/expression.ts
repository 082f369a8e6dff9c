import { z } from 'zod'

/** What a condition may ask of the call: amounts as decimals, days as `YYYY-MM-DD`, months as `YYYY-MM`. */
export const callFactNames = [
  'currency',
  'award_min',
  'award_max',
  'months_min',
  'months_max',
  'own_share_min',
  'today',
  'this_month',
  'closing_day',
  'closing_month',
] as const

export type CallFactName = (typeof callFactNames)[number]

export const comparisons = ['equal', 'not_equal', 'less', 'at_most', 'more', 'at_least'] as const
export const arithmetic = ['add', 'subtract', 'multiply', 'divide'] as const

/**
 * A condition or calculation over answers, as data. It always ends and never throws: what cannot be known
 * (an empty answer, a division by zero) has no value, and a condition over it is neither true nor false.
 */
export type Expression =
  | { op: 'literal'; value: string | number | boolean }
  | { op: 'answer'; key: string; part?: string | undefined }
  | { op: 'column'; key: string }
  | { op: 'fact'; name: CallFactName }
  | { op: (typeof comparisons)[number]; left: Expression; right: Expression }
  | { op: (typeof arithmetic)[number]; left: Expression; right: Expression }
  | { op: 'and' | 'or'; of: Expression[] }
  | { op: 'not'; of: Expression }
  | { op: 'selected'; key: string; option: string }
  | { op: 'answered'; key: string; part?: string | undefined }
  | { op: 'sum'; key: string; of?: Expression | undefined; where?: Expression | undefined }
  | { op: 'count'; key: string; where?: Expression | undefined }
  | { op: 'months_later'; month: Expression; by: Expression }
  | { op: 'or_else'; of: Expression; otherwise: Expression }
  | { op: 'if'; when: Expression; then: Expression; otherwise: Expression }
  | { op: 'length'; of: Expression }
  | { op: 'matches'; of: Expression; pattern: string }
  | { op: 'round'; of: Expression; digits: number }
  | { op: 'chosen'; key: string }

const inner = z.lazy((): z.ZodType<Expression> => expression)
const key = z.string().min(1)
const pair = { left: inner, right: inner }

export const expression: z.ZodType<Expression> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('literal'), value: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ op: z.literal('answer'), key, part: z.string().optional() }),
  z.strictObject({ op: z.literal('column'), key }),
  z.strictObject({ op: z.literal('fact'), name: z.enum(callFactNames) }),
  z.strictObject({ op: z.enum(comparisons), ...pair }),
  z.strictObject({ op: z.enum(arithmetic), ...pair }),
  z.strictObject({ op: z.enum(['and', 'or']), of: z.array(inner).min(1) }),
  z.strictObject({ op: z.literal('not'), of: inner }),
  z.strictObject({ op: z.literal('selected'), key, option: z.string() }),
  z.strictObject({ op: z.literal('answered'), key, part: z.string().optional() }),
  z.strictObject({ op: z.literal('sum'), key, of: inner.optional(), where: inner.optional() }),
  z.strictObject({ op: z.literal('count'), key, where: inner.optional() }),
  z.strictObject({ op: z.literal('months_later'), month: inner, by: inner }),
  z.strictObject({ op: z.literal('or_else'), of: inner, otherwise: inner }),
  z.strictObject({ op: z.literal('if'), when: inner, then: inner, otherwise: inner }),
  z.strictObject({ op: z.literal('length'), of: inner }),
  z.strictObject({ op: z.literal('matches'), of: inner, pattern: z.string().max(400) }),
  z.strictObject({ op: z.literal('round'), of: inner, digits: z.int().min(0).max(12) }),
  z.strictObject({ op: z.literal('chosen'), key }),
])
