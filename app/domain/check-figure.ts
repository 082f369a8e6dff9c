import { evaluateFigure, type Scope } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { decimalsOf, figure, figureFrom, type Figure } from './money.ts'
import type { Finding } from './problem.ts'

type Limit = number | Expression | undefined
export type FigureLimits = { min?: Limit; max?: Limit; decimals?: number | undefined }

/** Checks a typed number; without `decimals` only whole ones are right. */
export function checkFigure(typed: string, limits: FigureLimits, scope: Scope): Finding[] {
  const number = figureFrom(typed)
  if (!number) return [{ code: 'not_a_number' }]
  const decimals = limits.decimals ?? 0
  if (decimalsOf(number) > decimals) {
    return [decimals === 0 ? { code: 'not_whole' } : { code: 'too_many_decimals', facts: { max: decimals } }]
  }
  return outside(number, limitFigure(limits.min, scope), limitFigure(limits.max, scope))
}

/** Checks a typed amount: not below zero unless the question says so, and at most two decimals. */
export function checkMoney(typed: string, limits: FigureLimits, scope: Scope): Finding[] {
  return checkFigure(typed, { min: limits.min ?? 0, max: limits.max, decimals: 2 }, scope)
}

function outside(number: Figure, min: Figure | undefined, max: Figure | undefined): Finding[] {
  if (min && number.lt(min)) return [{ code: 'too_small', facts: { min: min.toFixed() } }]
  if (max && number.gt(max)) return [{ code: 'too_large', facts: { max: max.toFixed() } }]
  return []
}

function limitFigure(limit: Limit, scope: Scope): Figure | undefined {
  if (limit === undefined) return undefined
  return typeof limit === 'number' ? figure(limit) : evaluateFigure(limit, scope)
}
