import type { Expression } from '../expression.ts'
import { type Token, Unreadable } from './expression-tokens.ts'
import { keyFrom } from './key-from.ts'

/** A column or calculation by what it stands for; nothing where its own cell could not be read. */
type Stands = ReadonlyMap<string, Expression | undefined>

/** What `${names}` stand for: the columns of each repeat, the tables, and the calculations, which are put in their place. */
export type Names = {
  repeats: ReadonlyMap<string, Stands>
  tables: ReadonlySet<string>
  calculations: Stands
}

/** Where an expression stands: in which repeat, and what `.` means there. */
export type Standing = { names: Names; repeat?: string | undefined; self?: Expression | undefined }

/** Reads what stands between the parentheses of a function. */
export type ReadFunction = (reader: ExpressionReader, name: string) => Expression

const comparisons = {
  '=': 'equal',
  '!=': 'not_equal',
  '<': 'less',
  '<=': 'at_most',
  '>': 'more',
  '>=': 'at_least',
} as const
const sums = { '+': 'add', '-': 'subtract' } as const
const products = { '*': 'multiply', div: 'divide' } as const
const deepest = 60

/** A reader by recursive descent; one method per level of binding, loosest first. */
export class ExpressionReader {
  readonly #tokens: readonly Token[]
  readonly #functions: Readonly<Record<string, ReadFunction>>
  readonly standing: Standing
  #repeat: string | undefined
  #at = 0
  #depth = 0

  constructor(
    tokens: readonly Token[],
    standing: Standing,
    functions: Readonly<Record<string, ReadFunction>>,
  ) {
    this.#tokens = tokens
    this.#functions = functions
    this.standing = standing
    this.#repeat = standing.repeat
  }

  whole(): Expression {
    const read = this.expression()
    if (this.#token.kind !== 'end') throw new Unreadable('expression_sign', { sign: this.#token.text })
    return read
  }

  expression(): Expression {
    this.#depth += 1
    if (this.#depth > deepest) throw new Unreadable('expression_too_long')
    const read = this.#several('or', () => this.#several('and', () => this.#comparison()))
    this.#depth -= 1
    return read
  }

  /** Reads what follows as asked of each row of this repeat. */
  inRepeat<T>(repeat: string, read: () => T): T {
    const outer = this.#repeat
    this.#repeat = repeat
    const result = read()
    this.#repeat = outer
    return result
  }

  /** Takes the next sign if it is this mark or word. */
  takes(text: string): boolean {
    const { kind, text: found } = this.#token
    if ((kind !== 'mark' && kind !== 'word') || found !== text) return false
    this.#at += 1
    return true
  }

  needs(mark: string) {
    if (this.takes(mark)) return
    if (this.#token.kind === 'end') throw new Unreadable('expression_incomplete', { sign: mark })
    throw new Unreadable('expression_sign', { sign: this.#token.text })
  }

  /** The next sign, if it is of this kind, taken. */
  take(kind: Token['kind']): string | undefined {
    if (this.#token.kind !== kind) return undefined
    const { text } = this.#token
    this.#at += 1
    return text
  }

  get #token(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' }
  }

  #several(op: 'and' | 'or', read: () => Expression): Expression {
    const first = read()
    const of = [first]
    while (this.takes(op)) of.push(read())
    return of.length === 1 ? first : { op, of }
  }

  #comparison(): Expression {
    const left = this.#operand()
    const { kind, text } = this.#token
    const op = kind === 'mark' ? own(comparisons, text) : undefined
    if (!op) return left
    this.#at += 1
    return this.#emptiness(op, left) ?? { op, left, right: this.#operand() }
  }

  #operand(): Expression {
    return this.#chain(sums, () => this.#chain(products, () => this.#single()))
  }

  /** ODK asks whether something was answered by comparing it with an empty text. */
  #emptiness(op: string, left: Expression): Expression | undefined {
    const isEmptyText = this.#token.kind === 'text' && this.#token.text === ''
    if (!isEmptyText || (op !== 'equal' && op !== 'not_equal')) return undefined
    if (left.op !== 'answer' && left.op !== 'column') return undefined
    this.#at += 1
    const empty = { op: 'literal', value: '' } as const
    const answered: Expression =
      left.op === 'answer'
        ? { ...left, op: 'answered' }
        : { op: 'not_equal', left: { op: 'or_else', of: left, otherwise: empty }, right: empty }
    return op === 'not_equal' ? answered : { op: 'not', of: answered }
  }

  #chain<Op extends 'add' | 'subtract' | 'multiply' | 'divide'>(
    marks: Readonly<Record<string, Op>>,
    read: () => Expression,
  ): Expression {
    let left = read()
    for (let op = this.#operator(marks); op; op = this.#operator(marks)) {
      left = { op, left, right: read() }
    }
    return left
  }

  #operator<Op>(marks: Readonly<Record<string, Op>>): Op | undefined {
    const { kind, text } = this.#token
    const op = kind === 'mark' || kind === 'word' ? own(marks, text) : undefined
    if (op !== undefined) this.#at += 1
    return op
  }

  #single(): Expression {
    const text = this.take('text')
    if (text !== undefined) return { op: 'literal', value: text }
    const number = this.take('number')
    if (number !== undefined) return { op: 'literal', value: Number(number) }
    const name = this.take('ref')
    if (name !== undefined) return this.#named(name)
    const word = this.take('word')
    if (word !== undefined) return this.#called(word)
    if (this.takes('-')) return this.#negative()
    if (this.takes('.')) return this.#self()
    this.needs('(')
    const inner = this.expression()
    this.needs(')')
    return inner
  }

  #negative(): Expression {
    const of = this.#single()
    if (of.op === 'literal' && typeof of.value === 'number') return { op: 'literal', value: -of.value }
    return { op: 'subtract', left: { op: 'literal', value: 0 }, right: of }
  }

  #self(): Expression {
    if (!this.standing.self) throw new Unreadable('expression_no_self')
    return this.standing.self
  }

  #called(word: string): Expression {
    const read = own(this.#functions, word)
    if (!read) throw new Unreadable('expression_function', { name: word })
    this.needs('(')
    const result = read(this, word)
    if (!this.takes(')')) throw new Unreadable('expression_arguments', { name: word })
    return result
  }

  #named(name: string): Expression {
    const [key, part] = nameParts(name)
    const { repeats, calculations } = this.standing.names
    const columns = this.#repeat === undefined ? undefined : repeats.get(this.#repeat)
    for (const stands of [columns, calculations]) {
      if (part !== undefined || !stands?.has(key)) continue
      const read = stands.get(key)
      if (!read) throw new Unreadable('broken')
      return read
    }
    return { op: 'answer', key, ...(part === undefined ? {} : { part }) }
  }
}

/** A `${name}` and what follows its first dot, such as the row and column of a table. */
export function nameParts(name: string): [string, string | undefined] {
  const [key = '', ...rest] = name.split('.')
  return [keyFrom(key), rest.length > 0 ? rest.join('.') : undefined]
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
