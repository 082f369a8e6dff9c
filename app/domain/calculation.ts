import type { Column } from './column.ts'
import { type Expression, arithmetic } from './expression.ts'
import { decimal } from './read-words.ts'
import { isSame } from './same.ts'
import { type Subject, figureOf } from './subject.ts'

/** A figure that a calculation may start from, by the id that a form's field carries. */
export type Figure = { id: string; value: Expression; subject?: Subject; column?: Column }

/** One or two figures and what is done with them, as an editor asks for it; `number` stands for a typed one. */
export type Calculation = { left: string; how: string; right: string; number: string }

export const calculationSteps = arithmetic

/** The figures that a calculation over the whole form may start from. */
export function figuresOfForm(subjects: readonly Subject[]): Figure[] {
  return subjects.flatMap((subject) =>
    subject.kind === 'number' && subject.value ? [{ id: subject.id, value: subject.value, subject }] : [],
  )
}

/** The figures of one row that a column worked out may start from: those of the columns before it. */
export function figuresOfRow(columns: readonly Column[], before: string): Figure[] {
  const at = columns.findIndex(({ key }) => key === before)
  return columns.slice(0, at < 0 ? undefined : at).flatMap((column) => {
    const value = figureOf(column)
    return value ? [{ id: `column:${column.key}`, value, column }] : []
  })
}

/** A calculation as an expression; nothing while a figure of it is missing. */
export function calculated({ left, how, right, number }: Calculation, figures: readonly Figure[]) {
  const valueOf = (id: string): Expression | undefined => {
    if (id !== 'number') return figures.find((it) => it.id === id)?.value
    return decimal.test(number) ? { op: 'literal', value: Number(number.replace(',', '.')) } : undefined
  }
  const op = arithmetic.find((it) => it === how)
  const [one, other] = [valueOf(left), valueOf(right)]
  if (!op) return one
  return one && other && ({ op, left: one, right: other } satisfies Expression)
}

/** An expression as a calculation that an editor can show, when it is one; otherwise it is written. */
export function calculationOf(it: Expression, figures: readonly Figure[]): Calculation | undefined {
  const idOf = (value: Expression) => {
    if (value.op === 'literal' && typeof value.value === 'number') return 'number'
    return figures.find((figure) => isSame(figure.value, value))?.id
  }
  const whole = idOf(it)
  const isStep = arithmetic.some((op) => op === it.op)
  if (whole !== undefined || !isStep || !('left' in it))
    return whole === undefined ? undefined : { left: whole, how: '', right: '', number: numberIn(it) }
  const [left, right] = [idOf(it.left), idOf(it.right)]
  if (left === undefined || right === undefined || (left === 'number' && right === 'number')) return undefined
  return { left, how: it.op, right, number: numberIn(it.left) || numberIn(it.right) }
}

function numberIn(it: Expression): string {
  return it.op === 'literal' ? String(it.value) : ''
}
