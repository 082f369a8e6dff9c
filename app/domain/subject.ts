import type { Column } from './column.ts'
import type { Expression } from './expression.ts'
import { type FormDefinition, questionsOf } from './form.ts'
import type { Option, Question, QuestionOf } from './question.ts'
import type { LocalizedText } from './text.ts'

/** How what a condition is about can be compared. */
export type SubjectKind = 'choice' | 'yes_no' | 'number' | 'date' | 'month' | 'given'

/**
 * What a condition or a calculation can be about: an answer, the sum of a column, or how many rows there are. `id` names it
 * in a form's field.
 */
export type Subject = {
  id: string
  kind: SubjectKind
  label: LocalizedText
  of: 'answer' | 'sum' | 'count'
  /** What the subject is as a value; nothing where it can only be asked whether it was given. */
  value?: Expression
  question: string
  column?: LocalizedText
  options?: readonly Option[]
}

/** Everything that a condition may be about, in the order of the form. */
export function subjectsOf(definition: FormDefinition): Subject[] {
  return questionsOf(definition).flatMap((question) => [answerOf(question), ...figuresOf(question)])
}

function answerOf({ key, label, ...question }: Question): Subject {
  const value: Expression = { op: 'answer', key }
  const shared = { id: `answer:${key}`, of: 'answer', label, question: key } as const
  switch (question.kind) {
    case 'one_of':
    case 'some_of':
      return { ...shared, kind: 'choice', options: question.options }
    case 'yes_no':
      return { ...shared, kind: 'yes_no' }
    case 'number':
    case 'money':
      return { ...shared, kind: 'number', value }
    case 'date':
    case 'month':
      return { ...shared, kind: question.kind, value }
    default:
      return { ...shared, kind: 'given' }
  }
}

function figuresOf(question: Question): Subject[] {
  const { key, label } = question
  const shared = { label, kind: 'number', question: key } as const
  if (question.kind === 'table')
    return [{ ...shared, id: `sum:${key}`, of: 'sum', value: { op: 'sum', key } }]
  if (question.kind !== 'rows') return []
  return [...sumsOf(question), { ...shared, id: `count:${key}`, of: 'count', value: { op: 'count', key } }]
}

function sumsOf({ key, label, columns }: QuestionOf<'rows'>): Subject[] {
  return columns.flatMap((column) => {
    const of = figureOf(column)
    if (!of) return []
    const value: Expression = { op: 'sum', key, of }
    const shared = { label, column: column.label, kind: 'number', question: key } as const
    return [{ ...shared, id: `sum:${key}:${column.key}`, of: 'sum', value }]
  })
}

/** A column as the figure of one row; one that is worked out is its calculation. */
export function figureOf(column: Column): Expression | undefined {
  if (column.kind === 'calculated') return column.value
  return column.kind === 'number' || column.kind === 'money' ? { op: 'column', key: column.key } : undefined
}

/** What a condition of this question may be about: every answer but its own. */
export function subjectsAbout(definition: FormDefinition, question: string): Subject[] {
  return subjectsOf(definition).filter((it) => it.question !== question)
}
