import { type FormDefinition, type Rule, questionsOf } from './form.ts'
import type { Question } from './question.ts'

/** What a condition, limit, sum or rule may lean on: a question, one of its options, or one of its columns. */
export type Leaned = { question: string; option?: string; column?: string }

/** A question or a rule that leans on something else. */
export type FormUse = { question: Question } | { rule: Rule }

/**
 * The questions and rules that could not be understood without this: their conditions, limits, sums or checks name it. What
 * lies within `except` (keys of questions that go with it) does not count, nor do checks of nothing else.
 */
export function usesOf(
  definition: FormDefinition,
  leaned: Leaned,
  except: readonly string[] = [leaned.question],
): FormUse[] {
  const isWhole = leaned.option === undefined && leaned.column === undefined
  const questions = questionsOf(definition)
    .filter(({ key }) => !isWhole || !except.includes(key))
    .filter((it) => names(it, leaned, it.key))
  const rules = definition.rules.filter((rule) => {
    if (isWhole && rule.question === leaned.question) return true
    if (leaned.column !== undefined && rule.question === leaned.question && rule.column === leaned.column)
      return true
    return names([rule.holds, rule.facts], leaned, rule.question)
  })
  return [...questions.map((question) => ({ question })), ...rules.map((rule) => ({ rule }))]
}

/** Walks any JSON for expressions; within a sum or count a column belongs to the rows counted. */
function names(it: unknown, leaned: Leaned, rows: string): boolean {
  if (typeof it !== 'object' || it === null) return false
  const { op, key, option }: { op?: unknown; key?: unknown; option?: unknown } = it
  const inner = (op === 'sum' || op === 'count') && typeof key === 'string' ? key : rows
  const isNamed = typeof op === 'string' && isMeant({ op, key, option }, leaned, rows)
  return isNamed || Object.values(it).some((part: unknown) => names(part, leaned, inner))
}

type Reference = { op: string; key: unknown; option: unknown }

function isMeant({ op, key, option }: Reference, leaned: Leaned, rows: string): boolean {
  if (op === 'column') return leaned.column !== undefined && key === leaned.column && rows === leaned.question
  if (key !== leaned.question || leaned.column !== undefined) return false
  return leaned.option === undefined || (op === 'selected' && option === leaned.option)
}
