import { rowsAnswer, textCells, type Answers } from './answer.ts'
import { questionsOf, type FormDefinition } from './form.ts'
import { isPlain } from './plain-value.ts'
import type { Question } from './question.ts'
import { withoutTrailingEmpty } from './read-answer.ts'

/**
 * The answers as this version of their form asks for them. An earlier version may have had other columns or rows: their cells
 * stay stored, and nobody sees or counts them any more. Everything else stays as it was typed.
 */
export function fittingAnswers(definition: FormDefinition, stored: Answers): Answers {
  const questions = new Map(questionsOf(definition).map((it) => [it.key, it]))
  return Object.fromEntries(
    Object.entries(stored).map(([key, raw]) => [key, fitting(questions.get(key), raw)]),
  )
}

function fitting(question: Question | undefined, raw: unknown): unknown {
  if (question?.kind === 'table' && isPlain(raw)) {
    const cells = question.rows.flatMap((row) => question.columns.map((column) => `${row.key}.${column.key}`))
    return only(textCells(raw), cells)
  }
  if (question?.kind !== 'rows' || !Array.isArray(raw)) return raw
  const columns = question.columns.filter(({ kind }) => kind !== 'calculated').map(({ key }) => key)
  return withoutTrailingEmpty(rowsAnswer(raw).map((row) => only(row, columns)))
}

function only(cells: Readonly<Record<string, string>>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(cells).filter(([name]) => names.includes(name)))
}
