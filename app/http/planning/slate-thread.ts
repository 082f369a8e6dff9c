import { parentPort } from 'node:worker_threads'

import { planSlate } from '#app/domain/slate-plan.ts'
import type { SlateProblem } from '#app/domain/slate.ts'

import { openWholeSolver } from '../solver.ts'

const solver = openWholeSolver()

/** What a thread of its own does: makes each slate that it is told of, and says it. */
async function answer({ id, problem }: { id: number; problem: SlateProblem }) {
  parentPort?.postMessage({ id, answer: planSlate(problem, await solver) })
}

parentPort?.on('message', (question: { id: number; problem: SlateProblem }) => {
  void answer(question)
})
