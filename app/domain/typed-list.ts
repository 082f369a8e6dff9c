import { posted } from './read-words.ts'
import type { PostedForm } from './read-answer.ts'

/** Everything typed into a form, by the names of its fields. */
export type Typed = Record<string, string[]>

/** The name of the buttons that add, move or take away a thing of a list; their value is `listMoveValue`. */
export const listMoveField = 'list_move'

const moves = ['add', 'remove', 'up', 'down'] as const
type ListMove = (typeof moves)[number]

/** How many things of a list an editor's page can carry. */
export const longestList = 600

/** The value of a button: `options.add`, or `options.up.2` with the place from 0. */
export function listMoveValue(name: string, move: ListMove, at?: number): string {
  return at === undefined ? `${name}.${move}` : `${name}.${move}.${at}`
}

/** How many things of a list a form shows. */
export function listLength(form: PostedForm, name: string): number {
  const count = Number(posted(form, `${name}.count`))
  return Number.isInteger(count) && count > 0 ? Math.min(count, longestList) : 0
}

/** What was typed, after the move of the pressed button; nothing where no such button was pressed. Nothing typed is lost. */
export function movedList(typed: Typed): Typed | undefined {
  const [, name = '', move, place] = /^(\w+)\.(\w+)(?:\.(\d+))?$/.exec(typed[listMoveField]?.[0] ?? '') ?? []
  const known = moves.find((it) => it === move)
  const count = Number(typed[`${name}.count`]?.[0])
  if (!known || !Number.isInteger(count)) return undefined
  const rows = Array.from({ length: Math.min(count, longestList) }, (_, at) => rowOf(typed, name, at))
  const next = afterMove(rows, known, Number(place))
  const others = Object.entries(typed).filter(([field]) => !isWithin(field, name))
  return {
    ...Object.fromEntries(others),
    [`${name}.count`]: [String(next.length)],
    ...Object.fromEntries(
      next.flatMap((row, at) => row.map(([rest, values]) => [`${name}.${at}.${rest}`, values])),
    ),
  }
}

type Row = [rest: string, values: string[]][]

function afterMove(rows: Row[], move: ListMove, at: number): Row[] {
  if (move === 'add') return [...rows, []]
  if (move === 'remove') return rows.filter((_, index) => index !== at)
  const to = at + (move === 'up' ? -1 : 1)
  const [one, other] = [rows[at], rows[to]]
  if (!one || !other) return rows
  return rows.map((row, index) => (index === at ? other : index === to ? one : row))
}

function rowOf(typed: Typed, name: string, at: number): Row {
  const begin = `${name}.${at}.`
  return Object.entries(typed).flatMap(([field, values]): Row =>
    field.startsWith(begin) ? [[field.slice(begin.length), values]] : [],
  )
}

/** A field of one of the list's things; `max` of a question is none of its list `max`. */
function isWithin(field: string, name: string): boolean {
  return field.startsWith(`${name}.`) && /^\d+\.|^count$/.test(field.slice(name.length + 1))
}
