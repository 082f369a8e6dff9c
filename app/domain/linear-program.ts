/** One unknown: its cost, the most it may be (the least is 0), and how much of it counts in which rows. */
export type Column = {
  cost: number
  most: number
  entries: readonly (readonly [row: number, share: number])[]
}

/**
 * A linear program in arrays, as solvers take it: the unknowns between 0 and `most` that cost least while each row sums to
 * its total. The shares of column c stand from `starts[c]` up to `starts[c + 1]`, each in its row.
 */
export type LinearProgram = {
  costs: Float64Array
  most: Float64Array
  totals: Float64Array
  starts: Int32Array
  rows: Int32Array
  shares: Float64Array
}

/** Writes columns down as arrays, in one pass. */
export function linearProgram(totals: readonly number[], columns: Iterable<Column>): LinearProgram {
  const costs: number[] = []
  const most: number[] = []
  const starts = [0]
  const rows: number[] = []
  const shares: number[] = []
  for (const column of columns) {
    costs.push(column.cost)
    most.push(column.most)
    for (const [row, share] of column.entries) {
      rows.push(row)
      shares.push(share)
    }
    starts.push(rows.length)
  }
  return {
    costs: Float64Array.from(costs),
    most: Float64Array.from(most),
    totals: Float64Array.from(totals),
    starts: Int32Array.from(starts),
    rows: Int32Array.from(rows),
    shares: Float64Array.from(shares),
  }
}
