import loadHighs, { type Highs, type ModelData } from 'highs'

import type { IntegerProgram, WholeSolution, WholeSolver } from '#app/domain/integer-program.ts'
import type { LinearProgram } from '#app/domain/linear-program.ts'

/** The longest that one program may take, in seconds. */
const patience = 60

/** The longest that one in whole numbers may: what it finds later is hardly better, and somebody waits. */
const wholePatience = 20

/** Gives the values of a program's unknowns at its least cost. */
export type Solver = (program: LinearProgram) => Float64Array

/**
 * Opens HiGHS, which proves that what it finds costs least; it throws where it can prove nothing within a minute. It works
 * in the thread of its caller. The memory that a large program took is given back when the solver is dropped, so nobody keeps
 * one.
 */
export async function openSolver(): Promise<Solver> {
  const highs = await loadHighs()
  return (program) => (program.costs.length === 0 ? new Float64Array() : solve(highs, program))
}

/**
 * Opens HiGHS for programs in whole numbers. It proves what it answers; where the time that it has is not enough to, it
 * answers the best that it found and says how far from proven that is.
 */
export async function openWholeSolver(): Promise<WholeSolver> {
  const highs = await loadHighs()
  return (program) => {
    const begun = performance.now()
    const found = solveWhole(highs, program)
    return found && { ...found, seconds: (performance.now() - begun) / 1_000 }
  }
}

type Found = Omit<WholeSolution, 'seconds'>

function solveWhole(highs: Highs, program: IntegerProgram): Found | undefined {
  if (program.costs.length === 0) return fits(program, []) ? { values: [], proven: true, gap: 0 } : undefined
  return highs.withModel(wholeModelOf(highs, program), (model) => {
    const gaps = { mip_rel_gap: program.gap, mip_abs_gap: 1e-6 }
    model.options.set({ output_flag: false, time_limit: program.seconds ?? wholePatience, ...gaps })
    model.run()
    const { optimal, infeasible, unboundedOrInfeasible, timeLimit } = highs.constants.modelStatus
    const status = model.getModelStatus()
    // Every unknown has its bounds, so nothing is ever unbounded.
    if (status === infeasible || status === unboundedOrInfeasible) return undefined
    if (status !== optimal && status !== timeLimit) throw new Error(`HiGHS ended with status ${status}`)
    const proven = status === optimal
    const found = [...model.getSolution().colValue]
    if (program.relaxed) return { values: found, proven, gap: 0 }
    const values = found.map((it) => Math.round(it))
    const isFit = fits(program, values)
    // Who is in haste may have to go before anything was found.
    if (!isFit && !proven && program.seconds !== undefined) return { values: [], proven, gap: 0 }
    if (!isFit) throw new Error(`HiGHS answered what its rows do not allow (status ${status})`)
    const gap = Number(model.info.get('mip_gap'))
    return { values, proven, gap: Number.isFinite(gap) ? gap : 0 }
  })
}

/** Says whether whole values keep every row: a solver works with tolerances, a budget has none. */
function fits({ rowLeast, rowMost, starts, rows, shares }: IntegerProgram, values: readonly number[]) {
  const sums = new Float64Array(rowLeast.length)
  for (const [column, value] of values.entries())
    for (let at = starts[column] ?? 0; at < (starts[column + 1] ?? 0); at += 1) {
      const row = rows[at] ?? 0
      sums[row] = (sums[row] ?? 0) + value * (shares[at] ?? 0)
    }
  return sums.every((sum, row) => sum >= (rowLeast[row] ?? 0) && sum <= (rowMost[row] ?? 0))
}

function wholeModelOf({ constants }: Highs, program: IntegerProgram): ModelData {
  const { costs, least, most, rowLeast, rowMost, starts, rows, shares } = program
  const [numCols, numRows] = [costs.length, rowLeast.length]
  return {
    numCols,
    numRows,
    sense: constants.objectiveSense.minimize,
    offset: 0,
    colCost: costs,
    colLower: least,
    colUpper: most,
    rowLower: rowLeast,
    rowUpper: rowMost,
    matrix: { format: 'csc', numCols, numRows, starts, indices: rows, values: shares },
    ...(program.relaxed
      ? {}
      : { integrality: Array.from({ length: numCols }, () => constants.variableType.integer) }),
  }
}

function solve(highs: Highs, program: LinearProgram): Float64Array {
  return highs.withModel(modelOf(highs, program), (model) => {
    // Presolve looks for structure that a plan of assignments does not have, and costs more than it saves.
    model.options.set({ output_flag: false, presolve: 'off', time_limit: patience })
    model.run()
    const status = model.getModelStatus()
    if (status !== highs.constants.modelStatus.optimal) throw new Error(`HiGHS ended with status ${status}`)
    return model.getSolution().colValue
  })
}

function modelOf({ constants }: Highs, program: LinearProgram): ModelData {
  const { costs, most, totals, starts, rows, shares } = program
  const [numCols, numRows] = [costs.length, totals.length]
  return {
    numCols,
    numRows,
    sense: constants.objectiveSense.minimize,
    offset: 0,
    colCost: costs,
    colLower: new Float64Array(numCols),
    colUpper: most,
    rowLower: totals,
    rowUpper: totals,
    matrix: { format: 'csc', numCols, numRows, starts, indices: rows, values: shares },
  }
}
