/** One unknown of whole numbers: its cost, the least and the most it may be, and how much of it counts in which rows. */
export type WholeColumn = {
  cost: number
  least: number
  most: number
  entries: readonly (readonly [row: number, share: number])[]
}

/** One condition: the sum of the shares in its row lies between these two, either of which may be infinite. */
export type Row = { least: number; most: number }

/**
 * A program in whole numbers, as solvers take it: the unknowns that cost least while each row stays between its bounds. The
 * shares of column c stand from `starts[c]` up to `starts[c + 1]`, each in its row. `gap` is how far, as a part of the cost, a
 * solution may be from the best one and still be called proven; 0 asks for the best. `seconds` is the longest that it may
 * take, where its caller is in haste. Where it is `relaxed`, its unknowns need not be whole: that is fast, and nothing whole
 * costs less.
 */
export type IntegerProgram = {
  costs: Float64Array
  least: Float64Array
  most: Float64Array
  rowLeast: Float64Array
  rowMost: Float64Array
  starts: Int32Array
  rows: Int32Array
  shares: Float64Array
  gap: number
  seconds?: number
  relaxed?: boolean
}

/**
 * What a solver found: `proven` says that nothing costs less, but for `gap`, which is a part of the cost. `seconds` is how
 * long it took. A program in haste may have no values at all, which are not proven.
 */
export type WholeSolution = { values: number[]; proven: boolean; gap: number; seconds: number }

/** Solves a program in whole numbers; nothing when its rows cannot hold together. */
export type WholeSolver = (program: IntegerProgram) => WholeSolution | undefined

/** Writes columns and rows down as arrays. */
export function integerProgram(
  rows: readonly Row[],
  columns: readonly WholeColumn[],
  gap: number,
): IntegerProgram {
  const starts = [0]
  for (const { entries } of columns) starts.push((starts.at(-1) ?? 0) + entries.length)
  const entries = columns.flatMap((it) => it.entries)
  return {
    costs: Float64Array.from(columns, (it) => it.cost),
    least: Float64Array.from(columns, (it) => it.least),
    most: Float64Array.from(columns, (it) => it.most),
    rowLeast: Float64Array.from(rows, (it) => it.least),
    rowMost: Float64Array.from(rows, (it) => it.most),
    starts: Int32Array.from(starts),
    rows: Int32Array.from(entries, ([row]) => row),
    shares: Float64Array.from(entries, ([, share]) => share),
    gap,
  }
}
