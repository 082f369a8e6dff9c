import { fieldName, type RawRow } from './answer.ts'
import type { QuestionOf } from './question.ts'
import { readRows, type PostedForm } from './read-answer.ts'

/** The name of the buttons that add or remove a row without JavaScript; their value is `rowMoveValue`. */
export const rowMoveField = 'row_move'

/** The value of a button: `budget.add`, or `budget.remove.2` or `budget.raise.2` with the row's place from 0. */
export function rowMoveValue(key: string, move: 'add' | 'remove' | 'raise', row?: number): string {
  return row === undefined ? fieldName(key, move) : fieldName(key, move, row)
}

/** The rows as posted after the pressed button's move; nothing when no button of this question was pressed. */
export function movedRows(question: QuestionOf<'rows'>, form: PostedForm): RawRow[] | undefined {
  const pressed = form.get(rowMoveField)
  const [key, move, row] = typeof pressed === 'string' ? pressed.split('.') : []
  if (key !== question.key) return undefined
  if (move === 'add') return addRow(question, readRows(question, form))
  if (move === 'raise') return raiseRow(readRows(question, form), Number(row))
  return move === 'remove' ? removeRow(readRows(question, form), Number(row)) : undefined
}

/** One more empty row, up to the question's most. */
export function addRow(question: QuestionOf<'rows'>, rows: readonly RawRow[]): RawRow[] {
  return rows.length < question.max ? [...rows, {}] : [...rows]
}

/** The rows with the one at this place from 0 before its neighbour; the first stays where it is. */
export function raiseRow(rows: readonly RawRow[], at: number): RawRow[] {
  const [row] = rows.slice(at, at + 1)
  if (!row || at < 1) return [...rows]
  return rows.toSpliced(at, 1).toSpliced(at - 1, 0, row)
}

/** The rows without the one at this place from 0; a place that does not exist removes nothing. */
export function removeRow(rows: readonly RawRow[], at: number): RawRow[] {
  return rows.filter((_, index) => index !== at)
}
