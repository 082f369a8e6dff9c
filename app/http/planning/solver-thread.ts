import { parentPort } from 'node:worker_threads'

import type { AssignmentProblem } from '#app/domain/assignment-problem.ts'
import { planFrom } from '#app/domain/assignment-plan.ts'
import { assignmentProgram } from '#app/domain/assignment-program.ts'

import { openSolver } from '../solver.ts'

/** What a thread of its own does: plans the problem that it is told, says the plan, and ends with all its memory. */
async function plan(problem: AssignmentProblem) {
  const solve = await openSolver()
  const program = assignmentProgram(problem)
  return planFrom(problem, program, solve(program.program))
}

parentPort?.once('message', (problem: AssignmentProblem) => {
  void plan(problem).then((made) => parentPort?.postMessage(made))
})
