import type { Expression } from '../expression.ts'
import type { Standing } from './expression-reader.ts'
import { type Line, no, yes } from './line.ts'
import { parseExpression } from './parse-expression.ts'

const largest = 5_000

/** The expression in a cell, if there is one that can be read; says what is wrong with it otherwise. */
export function readExpression(line: Line, column: string, standing: Standing): Expression | undefined {
  const text = line.text(column)
  if (text === '') return undefined
  const parsed = parseExpression(text, standing)
  if (!parsed.isRead) {
    if (parsed.code !== 'broken') line.fault(parsed.code, column, parsed.facts)
    return undefined
  }
  if (isSmall(parsed.expression)) return parsed.expression
  line.fault('expression_too_long', column)
  return undefined
}

/** A cell that says yes, nothing, or on what it depends. */
export function readRequired(line: Line, standing: Standing): boolean | Expression {
  const text = line.text('required').toLowerCase()
  if (yes.includes(text)) return true
  if (text === '' || no.includes(text)) return false
  return readExpression(line, 'required', standing) ?? false
}

/**
 * Says whether an expression can be carried about. A few calculations that lean on each other can grow beyond measure;
 * counting stops at the limit.
 */
export function isSmall(it: Expression): boolean {
  const waiting: unknown[] = [it]
  for (let count = 0; waiting.length > 0; count += 1) {
    const next = waiting.pop()
    if (count > largest) return false
    const inner: unknown[] = typeof next === 'object' && next !== null ? Object.values(next) : []
    waiting.push(...inner)
  }
  return true
}
