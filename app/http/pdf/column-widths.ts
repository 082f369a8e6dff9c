import type { PaperTable } from '#app/domain/paper.ts'

import { type Look, type Sheet, room, use } from './sheet.ts'

/** Between the words of a cell and its edges. */
export const cellPadding = 4

/** No column is so narrow that a word or a figure breaks, as far as the page allows; the rest goes to columns of many words. */
export function widthsOf(sheet: Sheet, { columns, rows, foot, isBlank }: PaperTable): number[] {
  const { width } = room(sheet)
  const all = foot ? [...rows, foot] : rows
  const needs = columns.map(({ header, isFigure }, place) => {
    const cells = all.map((row) => row[place] ?? '')
    const unbroken = isFigure ? cells : cells.flatMap((cell) => cell.split(/\s+/).slice(0, 40))
    return (
      Math.max(widest(sheet, 'head', header.split(/\s+/)), widest(sheet, 'head', unbroken)) +
      2 * cellPadding +
      1
    )
  })
  const weights = columns.map(({ header, isFigure }, place) =>
    isBlank
      ? 1
      : isFigure
        ? header.length * 0.3
        : Math.min(60, Math.max(1, ...all.map((row) => (row[place] ?? '').length))),
  )
  const [need, weight] = [sum(needs), sum(weights)]
  if (need >= width) return needs.map((own) => (own * width) / need)
  return needs.map((own, place) => own + ((width - need) * (weights[place] ?? 0)) / weight)
}

function widest(sheet: Sheet, look: Look, words: readonly string[]): number {
  use(sheet, look)
  // A line takes a word only with the space after it.
  return Math.max(0, ...[...new Set(words)].map((word) => sheet.doc.widthOfString(`${word} `)))
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, one) => total + one, 0)
}
