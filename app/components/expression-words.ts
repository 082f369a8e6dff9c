import type { CallFactName, Expression } from '#app/domain/expression.ts'
import { type FormDefinition, findQuestion } from '#app/domain/form.ts'
import type { Question } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatExactly } from './format.ts'
import { localized } from './localized.ts'

type Of<Op extends Expression['op']> = Extract<Expression, { op: Op }>
type Scope = { definition: FormDefinition; rows?: string | undefined }

const facts: Record<CallFactName, () => string> = {
  currency: m.words_fact_currency,
  award_min: m.words_fact_award_min,
  award_max: m.words_fact_award_max,
  months_min: m.words_fact_months_min,
  months_max: m.words_fact_months_max,
  own_share_min: m.words_fact_own_share_min,
  today: m.words_fact_today,
  this_month: m.words_fact_this_month,
  closing_day: m.words_fact_closing_day,
  closing_month: m.words_fact_closing_month,
}

const steps = { add: '+', subtract: '−', multiply: '×', divide: '÷' } as const

const comparisons = {
  equal: m.words_equal,
  not_equal: m.words_not_equal,
  less: m.words_less,
  at_most: m.words_at_most,
  more: m.words_more,
  at_least: m.words_at_least,
} as const

/** A condition or calculation as a sentence: what the questions ask, in the page's language. */
export function expressionWords(it: Expression, definition: FormDefinition, rows?: string): string {
  return say(it, { definition, rows })
}

/** What something of the call is called. */
export function factName(name: CallFactName): string {
  return facts[name]()
}

function say(it: Expression, scope: Scope): string {
  switch (it.op) {
    case 'literal':
      return sayLiteral(it.value)
    case 'answer':
      return questionName(it, scope)
    case 'column':
      return columnName(it.key, scope)
    case 'fact':
      return factName(it.name)
    case 'and':
    case 'or':
      return it.of
        .map((part) => sayPart(part, scope))
        .join(it.op === 'and' ? ` ${m.words_and()} ` : ` ${m.words_or()} `)
    case 'not':
      return sayNot(it, scope)
    case 'selected':
      return m.words_selected(choiceWords(it, scope))
    case 'answered':
      return m.words_answered({ question: questionName(it, scope) })
    case 'sum':
      return saySum(it, scope)
    case 'count':
      return sayCount(it, scope)
    default:
      return sayMore(it, scope)
  }
}

type More = Exclude<
  Expression,
  Of<
    | 'literal'
    | 'answer'
    | 'column'
    | 'fact'
    | 'and'
    | 'or'
    | 'not'
    | 'selected'
    | 'answered'
    | 'sum'
    | 'count'
  >
>

function sayMore(it: More, scope: Scope): string {
  switch (it.op) {
    case 'months_later':
      return m.words_months_later({ month: say(it.month, scope), by: say(it.by, scope) })
    case 'or_else':
      return m.words_or_else({ of: say(it.of, scope), otherwise: say(it.otherwise, scope) })
    case 'if':
      return m.words_if({
        when: say(it.when, scope),
        then: say(it.then, scope),
        otherwise: say(it.otherwise, scope),
      })
    case 'length':
      return m.words_length({ of: say(it.of, scope) })
    case 'matches':
      return m.words_matches({ of: say(it.of, scope), pattern: it.pattern })
    case 'round':
      return m.words_round({ of: say(it.of, scope), digits: it.digits })
    case 'chosen':
      return m.words_chosen({ question: questionName(it, scope) })
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return `${sayPart(it.left, scope)} ${steps[it.op]} ${sayPart(it.right, scope)}`
    default:
      return comparisons[it.op]({ left: say(it.left, scope), right: optionLabel(it, scope) })
  }
}

/** A part in brackets where it would otherwise run into what stands around it. */
function sayPart(it: Expression, scope: Scope): string {
  const isJoined = it.op === 'and' || it.op === 'or' || it.op in steps
  return isJoined ? `(${say(it, scope)})` : say(it, scope)
}

function sayNot({ of }: Of<'not'>, scope: Scope): string {
  if (of.op === 'selected') return m.words_not_selected(choiceWords(of, scope))
  if (of.op === 'answered') return m.words_not_answered({ question: questionName(of, scope) })
  return m.words_not({ of: say(of, scope) })
}

function saySum({ key, of, where }: Of<'sum'>, scope: Scope): string {
  const inside = { ...scope, rows: key }
  const question = questionName({ key }, scope)
  const sum = of ? m.words_sum_of({ of: say(of, inside), question }) : m.words_sum({ question })
  return where ? m.words_where({ what: sum, where: say(where, inside) }) : sum
}

function sayCount({ key, where }: Of<'count'>, scope: Scope): string {
  const count = m.words_count({ question: questionName({ key }, scope) })
  return where ? m.words_where({ what: count, where: say(where, { ...scope, rows: key }) }) : count
}

function sayLiteral(value: string | number | boolean): string {
  if (typeof value === 'number') return formatExactly(value, getLocale())
  return typeof value === 'boolean' ? (value ? m.words_true() : m.words_false()) : value
}

function questionName(
  { key, part }: { key: string; part?: string | undefined },
  { definition }: Scope,
): string {
  const question = findQuestion(definition, key)
  const name = `«${question ? localized(question.label) || key : key}»`
  return part === undefined ? name : `${name} (${partName(question, part)})`
}

function partName(question: Question | undefined, part: string): string {
  const labels = question && 'levels' in question ? question.levels : labeledIn(question)
  const named = part.split('.').map((step) => {
    const it = labels.find(({ key }) => key === step)
    return (it && localized(it.label)) ?? step
  })
  return named.join(', ')
}

function labeledIn(question: Question | undefined) {
  return question?.kind === 'table' ? [...question.rows, ...question.columns] : []
}

function columnIn(key: string, { definition, rows }: Scope) {
  const question = rows === undefined ? undefined : findQuestion(definition, rows)
  return question?.kind === 'rows' ? question.columns.find((it) => it.key === key) : undefined
}

function columnName(key: string, scope: Scope): string {
  const column = columnIn(key, scope)
  return `«${column ? localized(column.label) || key : key}»`
}

function choiceWords({ key, option }: { key: string; option: string }, scope: Scope) {
  return { question: questionName({ key }, scope), option: `«${optionName(scope, key, option)}»` }
}

function optionName({ definition }: Scope, key: string, value: string): string {
  const question = findQuestion(definition, key)
  if (question?.kind === 'yes_no') return value === 'yes' ? m.words_yes() : m.words_no()
  const options = question && 'options' in question ? question.options : []
  const option = options.find((it) => it.value === value)
  return option ? localized(option.label) || value : value
}

/** The right side of a comparison: of a choice, or of a column with options, it is the option's label. */
function optionLabel({ left, right }: { left: Expression; right: Expression }, scope: Scope): string {
  if (right.op !== 'literal' || typeof right.value !== 'string') return say(right, scope)
  if (left.op === 'answer') return optionName(scope, left.key, right.value)
  const column = left.op === 'column' ? columnIn(left.key, scope) : undefined
  const option =
    column?.kind === 'one_of' ? column.options.find(({ value }) => value === right.value) : undefined
  return option ? `«${localized(option.label) || option.value}»` : say(right, scope)
}
