import type { Expression } from './expression.ts'
import { isSame } from './same.ts'
import type { Subject } from './subject.ts'

/** The comparisons of each kind of subject that an editor can make. */
export const comparisonsOf = {
  choice: ['is', 'is_not', 'given', 'not_given'],
  yes_no: ['is', 'is_not', 'given', 'not_given'],
  number: ['equal', 'not_equal', 'less', 'at_most', 'more', 'at_least', 'given', 'not_given'],
  date: ['at_most', 'at_least', 'less', 'more', 'equal', 'given', 'not_given'],
  month: ['at_most', 'at_least', 'less', 'more', 'equal', 'given', 'not_given'],
  given: ['given', 'not_given'],
} as const

export type ComparisonName = (typeof comparisonsOf)[keyof typeof comparisonsOf][number]

/** One comparison: what it is about, how, and with which value as it is typed; none where it asks whether it was given. */
export type Comparison = { subject: Subject; is: ComparisonName; value: string }

/** Comparisons that must hold all, or of which one is enough. */
export type Condition = { join: 'and' | 'or'; of: Comparison[] }

/** How this subject can be compared; only an answer can be asked whether it was given. */
export function comparisonsFor({ kind, of }: Subject): readonly ComparisonName[] {
  const names: readonly ComparisonName[] = comparisonsOf[kind]
  return of === 'answer' ? names : names.filter((it) => it !== 'given' && it !== 'not_given')
}

/** A condition as an expression; nothing for no comparison at all. */
export function expressionOf({ join, of }: Condition): Expression | undefined {
  const parts = of.map(comparisonExpression)
  return parts.length > 1 ? { op: join, of: parts } : parts[0]
}

/** An expression as a condition that an editor can show, when it is one; otherwise it is kept as it is. */
export function conditionOf(it: Expression, subjects: readonly Subject[]): Condition | undefined {
  const isJoined = it.op === 'and' || it.op === 'or'
  const of = (isJoined ? it.of : [it]).map((part) => readComparison(part, subjects))
  const known = of.filter((part) => part !== undefined)
  return known.length === of.length ? { join: isJoined ? it.op : 'and', of: known } : undefined
}

function comparisonExpression({ subject, is, value }: Comparison): Expression {
  const { question: key } = subject
  if (is === 'given') return { op: 'answered', key }
  if (is === 'not_given') return { op: 'not', of: { op: 'answered', key } }
  const selected: Expression = { op: 'selected', key, option: value }
  if (is === 'is') return selected
  if (is === 'is_not') return { op: 'not', of: selected }
  if (!subject.value) throw new Error(`nothing of ${subject.id} can be compared`)
  const right = { op: 'literal', value: subject.kind === 'number' ? Number(value) : value } as const
  return { op: is, left: subject.value, right }
}

function readComparison(it: Expression, subjects: readonly Subject[]): Comparison | undefined {
  const isNot = it.op === 'not'
  const inner = it.op === 'not' ? it.of : it
  if (inner.op === 'answered' && inner.part === undefined)
    return about(subjects, `answer:${inner.key}`, isNot ? 'not_given' : 'given', '')
  if (inner.op === 'selected')
    return about(subjects, `answer:${inner.key}`, isNot ? 'is_not' : 'is', inner.option)
  if (isNot || !('left' in inner) || inner.right.op !== 'literal') return undefined
  const { left, right } = inner
  const subject = subjects.find(({ value }) => value && isSame(value, left))
  return subject && about(subjects, subject.id, inner.op, String(right.value))
}

function about(subjects: readonly Subject[], id: string, is: string, value: string): Comparison | undefined {
  const subject = subjects.find((it) => it.id === id)
  const known = subject && comparisonsFor(subject).find((it) => it === is)
  return subject && known && { subject, is: known, value }
}
