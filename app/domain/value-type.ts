import type { Column } from './column.ts'
import type { CallFactName } from './expression.ts'
import type { Question } from './question.ts'

/** A kind of value: of a choice with its options, of a constant with its text; `any` where something below is wrong. */
export type Type = {
  is: 'number' | 'text' | 'day' | 'month' | 'truth' | 'choice' | 'any'
  options?: readonly string[]
  literal?: string
}

/** What kind of value each fact of the call is. */
export const factType = {
  currency: 'text',
  award_min: 'number',
  award_max: 'number',
  months_min: 'number',
  months_max: 'number',
  own_share_min: 'number',
  today: 'day',
  this_month: 'month',
  closing_day: 'day',
  closing_month: 'month',
} as const satisfies Record<CallFactName, Type['is']>

/** The kind of value that an answer, or this part of it, has for a condition; nothing where it has none. */
export function answerType(question: Question, part: string | undefined): Type | undefined {
  return part === undefined ? wholeType(question) : partType(question, part)
}

/** The kind of value of a cell; nothing where the cell is worked out and not typed. */
export function columnType(column: Column): Type | undefined {
  switch (column.kind) {
    case 'number':
    case 'money':
      return { is: 'number' }
    case 'month':
      return { is: 'month' }
    case 'short_text':
      return { is: 'text' }
    case 'one_of':
      return { is: 'choice', options: column.options.map((it) => it.value) }
    case 'calculated':
      return undefined
  }
}

function wholeType(question: Question): Type | undefined {
  switch (question.kind) {
    case 'short_text':
    case 'long_text':
    case 'phone':
    case 'email':
    case 'identifier':
      return { is: 'text' }
    case 'number':
    case 'money':
      return { is: 'number' }
    case 'date':
      return { is: 'day' }
    case 'month':
      return { is: 'month' }
    case 'yes_no':
      return { is: 'choice', options: ['yes', 'no'] }
    case 'one_of':
      return { is: 'choice', options: question.options.map((it) => it.value) }
    default:
      return undefined
  }
}

function partType(question: Question, part: string): Type | undefined {
  const has = (keyed: readonly { key: string }[], key: string | undefined) =>
    keyed.some((it) => it.key === key)
  switch (question.kind) {
    case 'table': {
      const [row, column] = part.split('.')
      return has(question.rows, row) && has(question.columns, column) ? { is: 'number' } : undefined
    }
    case 'place':
      return has(question.levels, part) ? { is: 'text' } : undefined
    case 'point':
      return ['latitude', 'longitude'].includes(part) ? { is: 'number' } : undefined
    case 'date':
      return ['day', 'month', 'year'].includes(part) ? { is: 'number' } : undefined
    case 'month':
      return ['month', 'year'].includes(part) ? { is: 'number' } : undefined
    case 'declaration':
      return ['accepted', 'consent', 'name', 'role'].includes(part) ? { is: 'text' } : undefined
    default:
      return undefined
  }
}
