import type { DateParts, MonthParts } from './answer.ts'
import { dayFrom, monthFrom } from './calendar.ts'
import { evaluate, type Scope } from './evaluate.ts'
import type { Expression } from './expression.ts'
import type { Finding } from './problem.ts'
import { monthCellParts } from './read-answer.ts'

export type DateLimits = { earliest?: Expression | undefined; latest?: Expression | undefined }

/** Checks a typed day: whole, real (30 February is not) and within the limits. */
export function checkDay(parts: DateParts, limits: DateLimits, scope: Scope): Finding[] {
  const missing = missingPart(['day', 'month', 'year'], parts)
  if (missing) return [{ code: 'date_incomplete', path: [missing] }]
  const day = dayFrom(parts)
  return day === undefined ? [{ code: 'not_a_date', path: ['day'] }] : outside(day, limits, scope, ['day'])
}

/** Checks a typed month: whole, real, with a year of four digits, and within the limits. */
export function checkMonth(parts: MonthParts, limits: DateLimits, scope: Scope): Finding[] {
  const missing = missingPart(['month', 'year'], parts)
  if (missing) return [{ code: 'date_incomplete', path: [missing] }]
  const month = monthFrom(parts)
  return month === undefined
    ? [{ code: 'not_a_month', path: ['month'] }]
    : outside(month, limits, scope, ['month'])
}

/** Checks the one text of a month cell. */
export function checkMonthCell(cell: string, limits: DateLimits, scope: Scope): Finding[] {
  return checkMonth(monthCellParts(cell), limits, scope)
}

function missingPart<Part extends string>(names: Part[], parts: Record<Part, string>): Part | undefined {
  return names.find((name) => parts[name].trim() === '')
}

function outside(iso: string, limits: DateLimits, scope: Scope, path: string[]): Finding[] {
  const earliest = limits.earliest && evaluate(limits.earliest, scope)
  const latest = limits.latest && evaluate(limits.latest, scope)
  if (typeof earliest === 'string' && iso < earliest)
    return [{ code: 'too_early', path, facts: { earliest } }]
  if (typeof latest !== 'string' || iso <= latest) return []
  const isNow = limits.latest?.op === 'fact' && ['today', 'this_month'].includes(limits.latest.name)
  return isNow ? [{ code: 'in_future', path }] : [{ code: 'too_late', path, facts: { latest } }]
}
