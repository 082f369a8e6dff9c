import { diffArrays } from 'diff'

import type { RawRow } from './answer.ts'
import type { Column } from './column.ts'
import { figureFrom } from './money.ts'
import { differsInWords, wordDifference, type WordPart } from './word-difference.ts'

/**
 * What became of one row. Its `number` counts from 1, in the later answer, or in the earlier one for a row that was removed.
 * `words` are the changed texts among its cells, by column.
 */
export type RowChange =
  | { change: 'added' | 'removed'; number: number; row: RawRow }
  | { change: 'changed'; number: number; before: RawRow; row: RawRow; words: Record<string, WordPart[]> }

type Numbered = { number: number; row: RawRow }
type Cell = Pick<Column, 'key' | 'kind'>

/**
 * The rows that were added, removed or changed. Rows have no name of their own: those that are equal hold their places, and
 * between them a row counts as changed when at least half of its filled cells are found in a row of the other answer.
 */
export function rowChanges(
  columns: readonly Cell[],
  before: readonly RawRow[],
  after: readonly RawRow[],
): RowChange[] {
  const cells = columns.filter(({ kind }) => kind !== 'calculated')
  const comparator = (one: RawRow, other: RawRow) => cells.every((it) => !differs(it, one, other))
  const changes: RowChange[] = []
  let removed: Numbered[] = []
  let [earlier, later] = [0, 0]
  for (const part of diffArrays([...before], [...after], { comparator })) {
    const numbered = part.value.map((row, at): Numbered => ({ row, number: at + 1 }))
    const beside = (place: number) => numbered.map(({ row, number }) => ({ row, number: number + place }))
    if (part.removed) removed = beside(earlier)
    else changes.push(...between(cells, removed, part.added ? beside(later) : []))
    if (!part.removed) removed = []
    if (!part.added) earlier += part.count
    if (!part.removed) later += part.count
  }
  return [...changes, ...between(cells, removed, [])]
}

/** Whether a cell says something else in another row; a figure does not for being written otherwise. */
export function differs({ key, kind }: Cell, one: RawRow, other: RawRow): boolean {
  const [before, after] = [one[key] ?? '', other[key] ?? '']
  if (kind === 'number' || kind === 'money') return figureDiffers(before, after)
  return differsInWords(before, after)
}

/** Whether two typed figures are not the same number; what is no figure is compared as it was typed. */
export function figureDiffers(before: string, after: string): boolean {
  const [one, other] = [figureFrom(before), figureFrom(after)]
  return one && other ? !one.eq(other) : before.trim() !== after.trim()
}

/** A row before and after it was changed, with the words of its texts. */
export function changedRow(columns: readonly Cell[], before: RawRow, { number, row }: Numbered): RowChange {
  const texts = columns.filter((it) => it.kind === 'short_text' && differs(it, before, row))
  const words = texts.flatMap(({ key }): [string, WordPart[]][] => {
    const parts = wordDifference(before[key] ?? '', row[key] ?? '')
    return parts ? [[key, parts]] : []
  })
  return { change: 'changed', number, before, row, words: Object.fromEntries(words) }
}

function between(columns: readonly Cell[], removed: readonly Numbered[], added: readonly Numbered[]) {
  const changedInto = new Map<Numbered, Numbered>()
  for (const gone of removed) {
    const free = added.filter((it) => !changedInto.has(it))
    const [nearest] = free.toSorted(
      (a, b) => likeness(columns, gone.row, b.row) - likeness(columns, gone.row, a.row),
    )
    if (nearest && likeness(columns, gone.row, nearest.row) >= 0.5) changedInto.set(nearest, gone)
  }
  const kept = new Set(changedInto.values())
  const changes = [
    ...removed.filter((it) => !kept.has(it)).map((it): RowChange => ({ change: 'removed', ...it })),
    ...added.map((it): RowChange => {
      const was = changedInto.get(it)
      return was ? changedRow(columns, was.row, it) : { change: 'added', ...it }
    }),
  ]
  return changes.toSorted((one, other) => one.number - other.number)
}

/** The share of the cells filled in either row that say the same in both. */
function likeness(columns: readonly Cell[], one: RawRow, other: RawRow): number {
  const filled = columns.filter(
    ({ key }) => (one[key] ?? '').trim() !== '' || (other[key] ?? '').trim() !== '',
  )
  return filled.filter((it) => !differs(it, one, other)).length / Math.max(1, filled.length)
}
