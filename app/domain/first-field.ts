import { fieldName } from './answer.ts'
import type { Question } from './question.ts'

/** The name of the question's first input, for the link from an error summary. */
export function firstField(question: Question): string {
  return fieldName(question.key, ...firstPath(question))
}

function firstPath(question: Question): (string | number)[] {
  switch (question.kind) {
    case 'date':
      return ['day']
    case 'month':
      return ['month']
    case 'place':
      return [question.levels[0]?.key ?? '']
    case 'point':
      return ['latitude']
    case 'files':
      return ['files']
    case 'rows':
      return [0, question.columns[0]?.key ?? '', ...(question.columns[0]?.kind === 'month' ? ['month'] : [])]
    case 'table':
      return [question.rows[0]?.key ?? '', question.columns[0]?.key ?? '']
    case 'declaration':
      return ['accepted']
    default:
      return []
  }
}
