import type { Question } from './question.ts'

/** Says whether people answer it: what the portal works out, and a note, are only read. */
export function takesAnswer({ kind }: Pick<Question, 'kind'>): boolean {
  return kind !== 'calculated' && kind !== 'note'
}
