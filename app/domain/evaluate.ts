import { isEmptyRow, rowsAnswer, textCells, textsAnswer, type Answers, type RawRow } from './answer.ts'
import { answerValue, cellValue, isPartAnswered, isSelected } from './answer-value.ts'
import { monthsLater } from './calendar.ts'
import { callFact, type CallFacts } from './call-facts.ts'
import type { Expression } from './expression.ts'
import { figure, figureFrom, type Figure } from './money.ts'
import { hasForm } from './text-pattern.ts'
import { countCharacters } from './words.ts'

/** Text (also days and months, in ISO form), an exact number, true or false; or nothing, when it is not known. */
export type Value = string | Figure | boolean | undefined

/** What an expression is asked about; `row` only where it is asked of each row. */
export type Scope = { answers: Answers; facts: CallFacts; row?: RawRow }

type Of<Op extends Expression['op']> = Extract<Expression, { op: Op }>

/** The value of an expression. Never throws; anything empty, malformed or divided by zero has no value. */
export function evaluate(it: Expression, scope: Scope): Value {
  switch (it.op) {
    case 'literal':
      return typeof it.value === 'number' ? figure(it.value) : it.value
    case 'answer':
      return answerValue(scope.answers[it.key], it.part)
    case 'column':
      return cellValue(scope.row?.[it.key] ?? '')
    case 'fact':
      return callFact(scope.facts, it.name)
    case 'selected':
      return isSelected(scope.answers[it.key], it.option)
    case 'answered':
      return isPartAnswered(scope.answers[it.key], it.part)
    case 'sum':
      return sumOf(it, scope)
    case 'count':
      return figure(rowScopes(it.key, it.where, scope).length)
    case 'chosen':
      return figure(textsAnswer(scope.answers[it.key]).length)
    default:
      return combine(it, scope)
  }
}

/** Says whether an expression is surely true; unknown is not. */
export function isTrue(it: Expression, scope: Scope): boolean {
  return evaluate(it, scope) === true
}

/** The exact number that an expression gives, if it gives one. */
export function evaluateFigure(it: Expression, scope: Scope): Figure | undefined {
  return toFigure(evaluate(it, scope))
}

/** A value as text, numbers as plain decimals; nothing when it is not known. */
export function plainValue(value: Value): string | undefined {
  return typeof value === 'object' ? value.toFixed() : value?.toString()
}

function combine(it: Exclude<Expression, Of<'literal'>>, scope: Scope): Value {
  switch (it.op) {
    case 'and':
      return allOf(it.of.map((inner) => evaluate(inner, scope)))
    case 'or':
      return negated(allOf(it.of.map((inner) => negated(evaluate(inner, scope)))))
    case 'not':
      return negated(evaluate(it.of, scope))
    case 'or_else':
      return evaluate(it.of, scope) ?? evaluate(it.otherwise, scope)
    case 'months_later':
      return laterMonth(evaluate(it.month, scope), evaluateFigure(it.by, scope))
    case 'if':
      return either(it, scope)
    case 'matches':
      return formOf(plainValue(evaluate(it.of, scope)), it.pattern)
    case 'round':
      return evaluateFigure(it.of, scope)?.round(it.digits)
    case 'length':
      return figure(countCharacters(plainValue(evaluate(it.of, scope)) ?? ''))
    default:
      return 'left' in it ? ofTwo(it.op, evaluate(it.left, scope), evaluate(it.right, scope)) : undefined
  }
}

function ofTwo(op: Extract<Expression, { left: unknown }>['op'], left: Value, right: Value): Value {
  if (left === undefined || right === undefined) return undefined
  const [a, b] = [toFigure(left), toFigure(right)]
  switch (op) {
    case 'add':
      return a && b?.plus(a)
    case 'subtract':
      return b && a?.minus(b)
    case 'multiply':
      return a && b?.times(a)
    case 'divide':
      return b && !b.eq(0) ? a?.div(b) : undefined
    default:
      return holds(op, a && b ? a.cmp(b) : compared(left, right))
  }
}

function holds(op: string, order: number): boolean {
  const answers: Record<string, boolean> = {
    equal: order === 0,
    not_equal: order !== 0,
    less: order < 0,
    at_most: order <= 0,
    more: order > 0,
    at_least: order >= 0,
  }
  return answers[op] ?? false
}

function compared(left: Value, right: Value): number {
  const [a, b] = [String(left), String(right)]
  if (a === b) return 0
  return a < b ? -1 : 1
}

function allOf(values: Value[]): Value {
  if (values.includes(false)) return false
  return values.every((value) => value === true) ? true : undefined
}

function negated(value: Value): Value {
  return typeof value === 'boolean' ? !value : undefined
}

/** One of two values, or none while the condition is not known. */
function either(it: Of<'if'>, scope: Scope): Value {
  const when = evaluate(it.when, scope)
  if (typeof when !== 'boolean') return undefined
  return evaluate(when ? it.then : it.otherwise, scope)
}

/** Of an empty answer it is not known which form it has. */
function formOf(text: string | undefined, pattern: string): Value {
  return text === undefined || text === '' ? undefined : hasForm(text, pattern)
}

function laterMonth(month: Value, by: Figure | undefined): Value {
  return typeof month === 'string' && by ? monthsLater(month, by.toNumber()) : undefined
}

function sumOf(it: Of<'sum'>, scope: Scope): Figure {
  const raw = scope.answers[it.key]
  const figures = it.of
    ? rowScopes(it.key, it.where, scope).map((row) => (it.of ? evaluateFigure(it.of, row) : undefined))
    : Object.values(textCells(raw)).map(figureFrom)
  return figures.reduce<Figure>((total, next) => (next ? total.plus(next) : total), figure(0))
}

function rowScopes(key: string, where: Expression | undefined, scope: Scope): Scope[] {
  const filled = rowsAnswer(scope.answers[key]).filter((row) => !isEmptyRow(row))
  const scopes = filled.map((row) => ({ ...scope, row }))
  return where ? scopes.filter((row) => isTrue(where, row)) : scopes
}

function toFigure(value: Value): Figure | undefined {
  if (typeof value === 'string') return figureFrom(value)
  return typeof value === 'object' ? value : undefined
}
