import type { Problem } from './problem.ts'
import type { Question } from './question.ts'
import { textIn, type LocalizedText } from './text.ts'

/** What a problem is about, in words: the question, or the column, level or cell of it that is wrong. */
export function problemLabel(question: Question, { facts }: Pick<Problem, 'facts'>, locale: string): string {
  const named = labelsOf(question, String(facts.column ?? ''), String(facts.part ?? ''))
  return (named.length > 0 ? named : [question.label]).map((text) => textIn(text, locale)).join(' · ')
}

function labelsOf(question: Question, column: string, part: string): LocalizedText[] {
  switch (question.kind) {
    case 'rows':
      return question.columns.filter((it) => it.key === column).map((it) => it.label)
    case 'place':
      return question.levels.filter((it) => it.key === part).map((it) => it.label)
    case 'table': {
      const [row, cell] = part.split('.')
      const both = [
        question.rows.find((it) => it.key === row),
        question.columns.find((it) => it.key === cell),
      ]
      return both.flatMap((it) => (it ? [it.label] : []))
    }
    default:
      return []
  }
}
