import type { Expression } from '../expression.ts'

/** In which repeat an expression stands, by the columns that a `${name}` means there. */
export type PrintedIn = {
  columns?: readonly string[] | undefined
  columnsOf: (repeat: string) => readonly string[]
  /** What `.` stands for. */
  self?: Expression | undefined
}

/** How tightly each kind of expression binds; what binds looser than its place stands in parentheses. */
const binding = { or: 1, and: 2, compare: 3, add: 4, multiply: 5, single: 6 } as const

const marks = {
  equal: ['=', binding.compare],
  not_equal: ['!=', binding.compare],
  less: ['<', binding.compare],
  at_most: ['<=', binding.compare],
  more: ['>', binding.compare],
  at_least: ['>=', binding.compare],
  add: ['+', binding.add],
  subtract: ['-', binding.add],
  multiply: ['*', binding.multiply],
  divide: ['div', binding.multiply],
} as const

/** An expression as a cell of the spreadsheet has it; reading it again gives the same expression. */
export function printExpression(it: Expression, printed: PrintedIn): string {
  const whole = (inner: Expression) => printExpression(inner, printed)
  const inRow = (repeat: string) => ({ ...printed, columns: printed.columnsOf(repeat), self: undefined })
  switch (it.op) {
    case 'and':
    case 'or':
      return it.of.length === 1
        ? `${it.op}(${it.of.map(whole).join('')})`
        : it.of.map((inner) => bound(inner, binding[it.op] + 1, printed)).join(` ${it.op} `)
    case 'not':
      return `not(${whole(it.of)})`
    case 'or_else':
      return `coalesce(${whole(it.of)}, ${whole(it.otherwise)})`
    case 'if':
      return `if(${whole(it.when)}, ${whole(it.then)}, ${whole(it.otherwise)})`
    case 'length':
      return `string-length(${whole(it.of)})`
    case 'matches':
      return `regex(${whole(it.of)}, ${literal(it.pattern)})`
    case 'round':
      return `round(${whole(it.of)}${it.digits === 0 ? '' : `, ${it.digits}`})`
    case 'months_later':
      return `months_later(${whole(it.month)}, ${whole(it.by)})`
    case 'sum':
      return printSum(it, inRow(it.key))
    case 'count':
      return `count(${named(it.key)}${it.where ? `, ${printExpression(it.where, inRow(it.key))}` : ''})`
    default:
      return 'left' in it ? printPair(it, printed) : printSingle(it, printed)
  }
}

type Pair = Extract<Expression, { left: Expression }>
type Single = Extract<
  Expression,
  { op: 'literal' | 'answer' | 'column' | 'fact' | 'selected' | 'answered' | 'chosen' }
>

function printPair({ op, left, right }: Pair, printed: PrintedIn): string {
  const [mark, own] = marks[op]
  const isComparison = own === binding.compare
  const first = bound(left, isComparison ? own + 1 : own, printed)
  const second = bound(right, own + 1, printed)
  // Compared with an empty text as it stands, an answer would be asked whether it is there at all.
  return `${first} ${mark} ${isComparison && second === "''" ? `(${second})` : second}`
}

function printSingle(it: Single, { columns, self }: PrintedIn): string {
  if (self && JSON.stringify(it) === JSON.stringify(self)) return '.'
  switch (it.op) {
    case 'literal':
      return literal(it.value)
    case 'column':
      return named(it.key)
    case 'fact':
      return it.name === 'today' ? 'today()' : `call(${literal(it.name)})`
    case 'answered':
      return `answered(${named(it.key, it.part)})`
    case 'chosen':
      return `count-selected(${named(it.key)})`
    case 'selected':
      return `selected(${answerName(it.key, undefined, columns)}, ${literal(it.option)})`
    case 'answer':
      return answerName(it.key, it.part, columns)
  }
}

/** In a repeat a `${name}` is the row's column first; the form's question of that name is asked for by `answer()`. */
function answerName(key: string, part: string | undefined, columns: readonly string[] | undefined): string {
  const isHidden = part === undefined && columns?.includes(key)
  return isHidden ? `answer(${named(key)})` : named(key, part)
}

function printSum({ key, of, where }: Extract<Expression, { op: 'sum' }>, inRow: PrintedIn): string {
  if (!of) return `sum(${named(key)})`
  const which = where ? `, ${printExpression(where, inRow)}` : ''
  if (of.op === 'column') return `sum(${named(key, of.key)}${which})`
  return `sum(${named(key)}, ${printExpression(of, inRow)}${which})`
}

function bound(it: Expression, atLeast: number, printed: PrintedIn): string {
  const text = printExpression(it, printed)
  return bindingOf(it) < atLeast ? `(${text})` : text
}

function bindingOf(it: Expression): number {
  if (it.op === 'and' || it.op === 'or') return it.of.length === 1 ? binding.single : binding[it.op]
  return 'left' in it ? marks[it.op][1] : binding.single
}

function named(key: string, part?: string): string {
  return `\${${part === undefined ? key : `${key}.${part}`}}`
}

function literal(value: string | number | boolean): string {
  if (typeof value === 'boolean') return `${value}()`
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  return plainNumber(value)
}

/** A number without an exponent, which the language has not. */
function plainNumber(value: number): string {
  const text = String(value)
  const [digits = '', power] = text.split('e')
  if (power === undefined) return text
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.')
  const sign = value < 0 ? '-' : ''
  const places = Number(power)
  if (places < 0) return `${sign}0.${'0'.repeat(-places - 1)}${whole}${fraction}`
  return `${sign}${whole}${fraction.padEnd(places, '0')}`
}
