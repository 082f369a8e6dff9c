import { dayFrom } from './calendar.ts'
import type {
  FilterComparison,
  FilterFault,
  FilterFaultCode,
  FilterKey,
  FilterKind,
  FilterTest,
  FilterValue,
} from './filter.ts'
import { figure, figureFrom } from './money.ts'
import { withoutAccents } from './words.ts'

/** One piece of a filter as it was typed, and where. What was quoted has no meaning but its letters. */
export type Piece = { text: string; at: number; length: number; isQuoted: boolean }

/** Whether a name was typed, in capitals or not, with accents or without, with spaces or underscores. */
export function isNamed(
  typed: string,
  { name, also }: { name: string; also?: readonly string[] | undefined },
): boolean {
  return [name, ...(also ?? [])].some((it) => simple(it) === simple(typed))
}

/** A test of a key as it was typed, or what is wrong with it. */
export function readTest(
  key: FilterKey,
  by: FilterComparison | 'is',
  piece: Piece,
): FilterTest | FilterFault {
  const isOrdered = key.kind === 'number' || key.kind === 'date'
  if (piece.text.trim() === '') return faultAt(piece, 'no_value', offeredBy(key))
  if (by !== 'is' && !isOrdered) return faultAt(piece, 'not_comparable', offeredBy(key))
  const ends = isOrdered && by === 'is' && !piece.isQuoted ? piece.text.split('..') : []
  if (ends.length === 2) return readRange(key, piece, ends)
  const value = valueFrom(key, piece.text)
  return value === undefined ? faultAt(piece, faultOf[key.kind], offeredBy(key)) : { by, value }
}

/** A fault about a whole piece. */
export function faultAt(
  { text, at, length }: Piece,
  code: FilterFaultCode,
  offered: readonly string[] = [],
): FilterFault {
  return { code, at, length, found: text, offered }
}

const faultOf: Record<FilterKind, FilterFaultCode> = {
  enum: 'unknown_value',
  yes_no: 'not_yes_or_no',
  number: 'not_a_number',
  date: 'not_a_date',
  text: 'no_value',
}

const yesAndNo: readonly FilterValue[] = [{ value: 'yes' }, { value: 'no' }]

function readRange(key: FilterKey, piece: Piece, ends: readonly string[]): FilterTest | FilterFault {
  const [from, to] = ends.map((it) => valueFrom(key, it))
  if (from === undefined || to === undefined) return faultAt(piece, faultOf[key.kind])
  const isBackward = key.kind === 'number' ? figure(from).gt(to) : from > to
  return isBackward ? faultAt(piece, 'range_backward', [`${to}..${from}`]) : { by: 'range', from, to }
}

/** A value as the key's table writes it. */
function valueFrom(key: FilterKey, typed: string): string | undefined {
  const among = (values: readonly FilterValue[]) =>
    values.find(({ value, also }) => isNamed(typed, { name: value, also }))?.value
  switch (key.kind) {
    case 'enum':
      return among(key.values)
    case 'yes_no':
      return among(key.values ?? yesAndNo)
    case 'number':
      return figureFrom(typed)?.toFixed()
    case 'date':
      return dayTyped(typed.trim())
    case 'text':
      return typed
  }
}

function dayTyped(typed: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed) ?? []
  if (year !== '') return dayFrom({ year, month, day })
  const [, dayFirst = '', monthNext = '', yearLast = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed) ?? []
  return dayFrom({ year: yearLast, month: monthNext, day: dayFirst })
}

function offeredBy(key: FilterKey): readonly string[] {
  if (key.kind === 'enum') return key.values.map((it) => it.value)
  return key.kind === 'yes_no' ? yesAndNo.map((it) => it.value) : []
}

function simple(name: string): string {
  return withoutAccents(name.trim()).replaceAll(/[\s_-]+/g, '_')
}
