import type { CallFactName, Expression } from '#app/domain/expression.ts'

/** Short ways to write the conditions and sums of this call's form. */
export const literal = (value: string | number): Expression => ({ op: 'literal', value })
export const answer = (key: string, part?: string): Expression => ({ op: 'answer', key, part })
export const column = (key: string): Expression => ({ op: 'column', key })
export const fact = (name: CallFactName): Expression => ({ op: 'fact', name })
export const selected = (key: string, option: string): Expression => ({ op: 'selected', key, option })
export const answered = (key: string): Expression => ({ op: 'answered', key })
export const and = (...of: Expression[]): Expression => ({ op: 'and', of })
export const or = (...of: Expression[]): Expression => ({ op: 'or', of })
export const not = (of: Expression): Expression => ({ op: 'not', of })
export const equal = (left: Expression, right: Expression): Expression => ({ op: 'equal', left, right })
export const atMost = (left: Expression, right: Expression): Expression => ({ op: 'at_most', left, right })
export const atLeast = (left: Expression, right: Expression): Expression => ({ op: 'at_least', left, right })
export const more = (left: Expression, right: Expression): Expression => ({ op: 'more', left, right })
export const add = (left: Expression, right: Expression): Expression => ({ op: 'add', left, right })
export const subtract = (left: Expression, right: Expression): Expression => ({ op: 'subtract', left, right })
export const multiply = (left: Expression, right: Expression): Expression => ({ op: 'multiply', left, right })
export const divide = (left: Expression, right: Expression): Expression => ({ op: 'divide', left, right })
export const sum = (key: string, of?: Expression, where?: Expression): Expression => ({
  op: 'sum',
  key,
  of,
  where,
})
export const count = (key: string, where?: Expression): Expression => ({ op: 'count', key, where })
export const monthsLater = (month: Expression, by: Expression): Expression => ({
  op: 'months_later',
  month,
  by,
})
/** Zero where nothing was typed. */
export const orZero = (of: Expression): Expression => ({ op: 'or_else', of, otherwise: literal(0) })
