/** One sign of an expression as written: a `${name}`, a text in quotes, a number, a word, or a mark such as `<=`. */
export type Token = { kind: 'ref' | 'text' | 'number' | 'word' | 'mark' | 'end'; text: string }

/** Why a cell cannot be read as an expression; the facts fill the sentence of its code. */
export class Unreadable extends Error {
  readonly code: ExpressionFaultCode
  readonly facts: Record<string, string>

  constructor(code: ExpressionFaultCode, facts: Record<string, string> = {}) {
    super(code)
    this.code = code
    this.facts = facts
  }
}

/** What can be wrong with the writing of an expression; `broken` is told elsewhere, at the calculation it leans on. */
export const expressionFaultCodes = [
  'expression_sign',
  'expression_incomplete',
  'expression_function',
  'expression_arguments',
  'expression_name_needed',
  'expression_too_long',
  'expression_no_self',
  'column_outside',
  'column_ambiguous',
  'column_needed',
  'fact_unknown',
  'broken',
] as const

export type ExpressionFaultCode = (typeof expressionFaultCodes)[number]

const longest = 8_000

const shapes: readonly [Token['kind'], RegExp][] = [
  ['ref', /\$\{\s*([^{}]*?)\s*\}/y],
  ['text', /'((?:[^']|'')*)'|"((?:[^"]|"")*)"/y],
  ['number', /(\d+(?:\.\d+)?|\.\d+)/y],
  ['word', /([A-Za-z_][\w-]*(?::[\w-]+)?)/y],
  ['mark', /(!=|<=|>=|[=<>+\-*(),.])/y],
]

/** The signs of an expression in order, ending with one of kind `end`. Throws `Unreadable` on a sign it does not know. */
export function tokensOf(source: string): Token[] {
  if (source.length > longest) throw new Unreadable('expression_too_long')
  const tokens: Token[] = []
  for (let at = skipSpace(source, 0); at < source.length; at = skipSpace(source, at)) {
    const { token, end } = tokenAt(source, at)
    tokens.push(token)
    at = end
  }
  return [...tokens, { kind: 'end', text: '' }]
}

function tokenAt(source: string, at: number): { token: Token; end: number } {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at
    const [whole, first, second] = shape.exec(source) ?? []
    if (whole === undefined) continue
    const text = first ?? second ?? ''
    return { token: { kind, text: kind === 'text' ? unquoted(whole, text) : text }, end: at + whole.length }
  }
  throw new Unreadable('expression_sign', { sign: source.slice(at, at + 12) })
}

/** Inside a text its own quote is written twice. */
function unquoted(whole: string, text: string): string {
  const quote = whole.slice(0, 1)
  return text.replaceAll(quote + quote, quote)
}

function skipSpace(source: string, from: number): number {
  const rest = /\S/g
  rest.lastIndex = from
  return rest.exec(source)?.index ?? source.length
}
