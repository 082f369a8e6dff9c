import type { Expression } from '../expression.ts'

export type Limits = { least?: Expression; most?: Expression }

/**
 * The limits that a constraint is, where it says nothing but `. >= … and . <= …`; nothing otherwise. Of whole numbers `. > 0`
 * is a limit too.
 */
export function limitsOf(constraint: Expression, self: Expression, isWhole: boolean): Limits | undefined {
  const limits: Limits = {}
  for (const part of constraint.op === 'and' ? constraint.of : [constraint]) {
    const limit = limitOf(part, self, isWhole)
    if (!limit || limits[limit.side] !== undefined || mentions(limit.value, self)) return undefined
    limits[limit.side] = limit.value
  }
  return limits
}

type Limit = { side: 'least' | 'most'; value: Expression }

function limitOf(part: Expression, self: Expression, isWhole: boolean): Limit | undefined {
  if (!('left' in part)) return undefined
  const { op, left, right } = part
  if (isSame(right, self)) return limitOfSelf(mirrored[op] ?? op, left, isWhole)
  return isSame(left, self) ? limitOfSelf(op, right, isWhole) : undefined
}

/** What is said of the right side, said of the left one. */
const mirrored: Partial<Record<string, string>> = {
  at_least: 'at_most',
  at_most: 'at_least',
  more: 'less',
  less: 'more',
}

function limitOfSelf(op: string, value: Expression, isWhole: boolean): Limit | undefined {
  if (op === 'at_least') return { side: 'least', value }
  if (op === 'at_most') return { side: 'most', value }
  if (!isWhole || value.op !== 'literal' || typeof value.value !== 'number') return undefined
  if (!Number.isInteger(value.value)) return undefined
  if (op === 'more') return { side: 'least', value: { op: 'literal', value: value.value + 1 } }
  return op === 'less' ? { side: 'most', value: { op: 'literal', value: value.value - 1 } } : undefined
}

function isSame(left: Expression, right: Expression): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

function mentions(it: Expression, self: Expression): boolean {
  return JSON.stringify(it).includes(JSON.stringify(self))
}
