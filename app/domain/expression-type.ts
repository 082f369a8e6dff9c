import type { Column } from './column.ts'
import type { Expression } from './expression.ts'
import type { FormFaultCode } from './form-fault.ts'
import { isPattern } from './text-pattern.ts'
import { answerType, columnType, factType, type Type } from './value-type.ts'
import type { Question, QuestionOf } from './question.ts'

/** What a form holds that an expression may name; `row` where it is asked of each row, `before` for what is asked in the row. */
export type TypeScope = {
  questions: ReadonlyMap<string, Question>
  row?: QuestionOf<'rows'> | undefined
  before?: string | undefined
}

export type TypeFault = { code: FormFaultCode; facts: Record<string, string> }

export type Wanted = 'truth' | 'number' | 'day' | 'month' | 'any'

const wantedFaults = {
  truth: 'not_a_condition',
  number: 'not_a_number',
  day: 'not_a_day',
  month: 'not_a_month',
  text: 'not_a_text',
} as const

/** What is wrong with an expression that should give this kind of value; empty when nothing. */
export function typeFaults(it: Expression, wanted: Wanted, scope: TypeScope): TypeFault[] {
  const check = new TypeCheck(scope)
  if (wanted === 'any') check.typeOf(it)
  else check.want(wanted, it)
  return check.faults
}

/** One walk over one expression. What is wrong below has no type above, so that a mistake is told once. */
class TypeCheck {
  readonly faults: TypeFault[] = []
  readonly #scope: TypeScope

  constructor(scope: TypeScope) {
    this.#scope = scope
  }

  /** Asks for a kind of value, and says where an expression gives another. */
  want(wanted: keyof typeof wantedFaults, it: Expression): Type {
    const found = this.typeOf(it)
    if (!agrees(found, { is: wanted })) this.#fault(wantedFaults[wanted], { found: found.is })
    return { is: wanted }
  }

  typeOf(it: Expression): Type {
    switch (it.op) {
      case 'literal':
        return literalType(it.value)
      case 'fact':
        return { is: factType[it.name] }
      case 'answer':
        return this.#answer(it.key, it.part)
      case 'column':
        return this.#column(it.key)
      case 'answered':
        this.#question(it.key)
        return { is: 'truth' }
      case 'selected':
        return this.#selected(it.key, it.option)
      case 'chosen':
        if (this.#question(it.key)?.kind !== 'some_of') this.#fault('not_selectable', { key: it.key })
        return { is: 'number' }
      case 'sum':
      case 'count':
        return this.#rows(it)
      default:
        return this.#combined(it)
    }
  }

  #combined(it: Exclude<Expression, { key: string } | { op: 'literal' | 'fact' }>): Type {
    switch (it.op) {
      case 'and':
      case 'or':
        for (const inner of it.of) this.want('truth', inner)
        return { is: 'truth' }
      case 'not':
        return this.want('truth', it.of)
      case 'months_later':
        this.want('number', it.by)
        return this.want('month', it.month)
      case 'length':
        this.want('text', it.of)
        return { is: 'number' }
      case 'matches':
        return this.#matches(it)
      case 'round':
        return this.want('number', it.of)
      case 'or_else':
        return this.#same(this.typeOf(it.of), this.typeOf(it.otherwise))
      case 'if':
        this.want('truth', it.when)
        return this.#same(this.typeOf(it.then), this.typeOf(it.otherwise))
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'divide':
        this.want('number', it.left)
        return this.want('number', it.right)
      default:
        return this.#compared(it.op, this.typeOf(it.left), this.typeOf(it.right))
    }
  }

  /** Figures are written in a form too, as a number of eight digits is. */
  #matches({ of, pattern }: Extract<Expression, { op: 'matches' }>): Type {
    if (this.typeOf(of).is !== 'number') this.want('text', of)
    if (!isPattern(pattern)) this.#fault('wrong_pattern', { pattern })
    return { is: 'truth' }
  }

  #compared(op: string, left: Type, right: Type): Type {
    const isSame = op === 'equal' || op === 'not_equal'
    const unordered = [left, right].find(({ is }) => is === 'text' || is === 'choice' || is === 'truth')
    const literal = [left, right].find((it) => it.literal !== undefined)
    const choice = [left, right].find((it) => it.options !== undefined)
    if (choice?.options && literal?.literal && isSame) this.#option(choice.options, literal.literal)
    else if (!agrees(left, right)) this.#fault('not_comparable', { left: left.is, right: right.is })
    else if (!isSame && unordered && ![left, right].some(isOrdered))
      this.#fault('not_ordered', { found: unordered.is })
    return { is: 'truth' }
  }

  #option(options: readonly string[], wanted: string) {
    if (!options.includes(wanted)) this.#fault('unknown_option', { option: wanted })
  }

  #same(left: Type, right: Type): Type {
    if (!agrees(left, right)) this.#fault('not_comparable', { left: left.is, right: right.is })
    return left.is === 'any' || left.literal === '' ? right : left
  }

  #answer(key: string, part: string | undefined): Type {
    const question = this.#question(key)
    if (!question) return { is: 'any' }
    const type = answerType(question, part)
    if (type) return type
    this.#fault(part === undefined ? 'no_value' : 'unknown_part', { key, part: part ?? '' })
    return { is: 'any' }
  }

  #column(key: string): Type {
    const columns = this.#scope.row?.columns ?? []
    const column = columns.find((it) => it.key === key)
    const type = column && columnType(column)
    if (!column) this.#fault('unknown_column', { key })
    else if (!type) this.#fault('no_value', { key, part: '' })
    else if (isBeforeOrAt(this.#scope.before, key, columns)) this.#fault('later_column', { key })
    return type ?? { is: 'any' }
  }

  #selected(key: string, option: string): Type {
    const question = this.#question(key)
    if (question && !optionsOf(question)) this.#fault('not_selectable', { key })
    else if (question && !optionsOf(question)?.includes(option)) this.#fault('unknown_option', { option })
    return { is: 'truth' }
  }

  #rows(it: Extract<Expression, { op: 'sum' | 'count' }>): Type {
    const named = this.#question(it.key)
    const isTable = it.op === 'sum' && named?.kind === 'table' && !it.of && !it.where
    if (named && !isTable && (named.kind !== 'rows' || (it.op === 'sum' && !it.of)))
      this.#fault('no_rows', { key: it.key })
    else if (named?.kind === 'rows') {
      const inner = new TypeCheck({ questions: this.#scope.questions, row: named })
      if (it.op === 'sum' && it.of) inner.want('number', it.of)
      if (it.where) inner.want('truth', it.where)
      this.faults.push(...inner.faults)
    }
    return { is: 'number' }
  }

  #question(key: string): Question | undefined {
    const question = this.#scope.questions.get(key)
    if (!question) this.#fault('unknown_question', { key })
    return question
  }

  #fault(code: FormFaultCode, facts: Record<string, string>) {
    this.faults.push({ code, facts })
  }
}

function literalType(value: string | number | boolean): Type {
  if (typeof value === 'boolean') return { is: 'truth' }
  return { is: typeof value === 'number' ? 'number' : 'text', literal: String(value) }
}

/** A text between quotes may be a day, a month, or nothing at all. */
function agrees(left: Type, right: Type): boolean {
  if (left.is === 'any' || right.is === 'any' || left.is === right.is) return true
  return isWritten(left, right) || isWritten(right, left)
}

function isWritten({ is, literal }: Type, other: Type): boolean {
  if (is !== 'text' || literal === undefined) return false
  if (other.is === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(literal)
  return literal === '' || (other.is === 'month' && /^\d{4}-\d{2}$/.test(literal))
}

function isOrdered({ is }: Type): boolean {
  return is === 'number' || is === 'day' || is === 'month' || is === 'any'
}

/** What is asked in a row may look at what stands before it in the row, so that nothing goes round. */
function isBeforeOrAt(asked: string | undefined, key: string, columns: readonly Column[]): boolean {
  if (asked === undefined) return false
  const keys = columns.map((it) => it.key)
  return keys.indexOf(asked) <= keys.indexOf(key)
}

function optionsOf(question: Question): string[] | undefined {
  if (question.kind === 'yes_no') return ['yes', 'no']
  return 'options' in question ? question.options.map((it) => it.value) : undefined
}
