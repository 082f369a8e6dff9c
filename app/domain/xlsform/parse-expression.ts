import type { Expression } from '../expression.ts'
import { functions } from './expression-functions.ts'
import { ExpressionReader, type Standing } from './expression-reader.ts'
import { type ExpressionFaultCode, tokensOf, Unreadable } from './expression-tokens.ts'

export type ParsedExpression =
  | { isRead: true; expression: Expression }
  | { isRead: false; code: ExpressionFaultCode; facts: Record<string, string> }

/** Reads an expression as ODK and KoboToolbox write it. Never throws; what cannot be read says why. */
export function parseExpression(source: string, standing: Standing): ParsedExpression {
  try {
    const expression = new ExpressionReader(tokensOf(source), standing, functions).whole()
    return { isRead: true, expression }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { isRead: false, code: error.code, facts: error.facts }
  }
}
