import path from 'node:path'
import { Worker } from 'node:worker_threads'

import type { AssignmentPlan } from '#app/domain/assignment-plan.ts'
import type { AssignmentProblem } from '#app/domain/assignment-problem.ts'

/** Node runs it as it is written: a build would leave it out, since nothing imports it. */
const thread = path.resolve('app/http/planning/solver-thread.ts')

/** Plans in a thread of its own, so that the pages of everybody else answer meanwhile; its memory ends with it. */
export async function planApart(problem: AssignmentProblem): Promise<AssignmentPlan> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      reject(new Error(`the thread that plans ended with ${code}`))
    })
    worker.postMessage(problem)
  })
}
