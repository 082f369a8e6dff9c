import loadHighs, { type Highs, type ModelData } from 'highs'

import type { LinearProgram } from '#app/domain/linear-program.ts'

/** The longest that one program may take, in seconds. */
const patience = 60

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
