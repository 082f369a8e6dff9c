import type { Expression } from '../expression.ts'
import type { Rule } from '../form.ts'
import type { WrittenLists } from './written-lists.ts'

/** What the rows are written with. */
export type Writing = {
  lists: WrittenLists
  languages: readonly string[]
  /** An expression as it stands in this repeat, or in none; `self` is written as `.`. */
  print: (it: Expression, repeat?: string, self?: Expression) => string
  /** The rule that is written as the constraint of this question or column. */
  constraintOf: (question: string, column?: string) => Rule | undefined
}

export type Limit = number | Expression | undefined
type Span = { min?: number | undefined; max?: number | undefined } | undefined

/** From where to where, as a condition over the answer; nothing where there are no limits. */
export function limitParts(self: Expression, least: Limit, most: Limit): Expression | undefined {
  const parts: Expression[] = []
  if (least !== undefined) parts.push({ op: 'at_least', left: self, right: asExpression(least) })
  if (most !== undefined) parts.push({ op: 'at_most', left: self, right: asExpression(most) })
  return parts.length > 1 ? { op: 'and', of: parts } : parts[0]
}

export function spanParts(name: string, span: Span) {
  return { [`minka::${name}_min`]: span?.min, [`minka::${name}_max`]: span?.max }
}

function asExpression(limit: number | Expression): Expression {
  return typeof limit === 'number' ? { op: 'literal', value: limit } : limit
}
