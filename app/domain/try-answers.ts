import type { Answers } from './answer.ts'
import type { Question } from './question.ts'
import { type PostedForm, readRaw, readRows } from './read-answer.ts'
import { movedRows } from './row-move.ts'

/**
 * The answers of a page that is only tried out, as they were posted; `isMoved` says that a button added or took away a row,
 * and `rowCounts` how many rows to show then.
 */
export function tryAnswers(questions: readonly Question[], form: PostedForm) {
  const moved = questions.flatMap((question) => {
    const rows = question.kind === 'rows' ? movedRows(question, form) : undefined
    return rows ? [[question.key, rows] as const] : []
  })
  const shown = questions.flatMap((question) =>
    question.kind === 'rows' ? [[question.key, readRows(question, form).length] as const] : [],
  )
  const answers: Answers = {
    ...Object.fromEntries(questions.map((question) => [question.key, readRaw(question, form)])),
    ...Object.fromEntries(moved),
  }
  const rowCounts = Object.fromEntries([...shown, ...moved.map(([key, rows]) => [key, rows.length] as const)])
  return { answers, rowCounts, isMoved: moved.length > 0 }
}
