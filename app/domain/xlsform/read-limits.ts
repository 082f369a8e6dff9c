import type { Expression } from '../expression.ts'
import { limitsOf, type Limits } from './limits.ts'
import type { Line } from './line.ts'
import { readExpression } from './read-expression.ts'
import type { Survey } from './survey.ts'

/** Which question, and which column of it, a constraint is about. */
export type Constrained = {
  question: string
  column?: string
  takes: 'numbers' | 'whole numbers' | 'days' | 'other'
}

/**
 * Reads a row's constraint. Without a message of its own, one that only says from where to where is given back as limits;
 * any other becomes a rule of the form.
 */
export function readConstraint(line: Line, about: Constrained, survey: Survey): Limits {
  const { question, column, takes } = about
  const repeat = column === undefined ? undefined : question
  const self: Expression =
    column === undefined ? { op: 'answer', key: question } : { op: 'column', key: column }
  const names = survey.calculated.names
  const isRepeat = names.repeats.has(question) && column === undefined
  const standing = isRepeat ? { names, repeat } : { names, repeat, self }
  const holds = readExpression(line, 'constraint', standing)
  if (!holds) return {}
  const message = line.words('constraint_message')
  const limits = takes === 'other' || message ? undefined : limitsOf(holds, self, takes === 'whole numbers')
  if (limits) return limits
  if (!message) line.warn('message_missing', 'constraint_message')
  const key = constraintKey(question, column)
  survey.rows.set(`rule:${key}`, { line })
  const where = column === undefined ? {} : { column }
  survey.rules.push({
    key,
    question,
    ...where,
    each: column !== undefined,
    holds,
    message: message ?? survey.unexplained,
  })
  return {}
}

/** The name of the rule that a constraint is. */
export function constraintKey(question: string, column?: string): string {
  return column === undefined ? `${question}_constraint` : `${question}_${column}_constraint`
}

/** A limit of numbers: a constant as itself. */
export function numberLimits({ least, most }: Limits) {
  return { ...(least ? { min: plain(least) } : {}), ...(most ? { max: plain(most) } : {}) }
}

export function dateLimits({ least, most }: Limits) {
  return { ...(least ? { earliest: least } : {}), ...(most ? { latest: most } : {}) }
}

function plain(limit: Expression): number | Expression {
  return limit.op === 'literal' && typeof limit.value === 'number' ? limit.value : limit
}
