import { add, column, equal, literal, multiply, orZero, sum } from './conditions.ts'

/** The sums of the budget that questions, rules and totals share. */
export const rowTotal = multiply(column('quantity'), column('unit_cost'))
export const rowSources = add(
  orZero(column('requested')),
  add(orZero(column('own_cash')), orZero(column('own_in_kind'))),
)
export const ofCategory = (category: string) => equal(column('category'), literal(category))
export const requested = sum('budget', column('requested'))
export const requestedFor = (category: string) => sum('budget', column('requested'), ofCategory(category))
export const ownCash = sum('budget', column('own_cash'))
export const ownInKind = sum('budget', column('own_in_kind'))
export const own = add(ownCash, ownInKind)
export const total = sum('budget', rowTotal)
