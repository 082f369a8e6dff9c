import path from 'node:path'
import { Worker } from 'node:worker_threads'

import type { SlateAnswer } from '#app/domain/slate-answer.ts'
import type { SlateProblem } from '#app/domain/slate.ts'

/** Node runs it as it is written: a build would leave it out, since nothing imports it. */
const file = path.resolve('app/http/planning/slate-thread.ts')

/** A thread that nobody asked anything for so long ends; so does one that took much memory. */
const idleFor = 120_000
const large = 300

type Waiting = { resolve: (answer: SlateAnswer) => void; reject: (error: unknown) => void }
type Thread = { worker: Worker; waiting: Map<number, Waiting>; idle: NodeJS.Timeout }

let thread: Thread | undefined
let asked = 0

/** Begins the thread that makes slates, so that who is about to try rules does not wait for it. */
export function warmSlates(): void {
  opened()
}

/** Makes a slate in a thread of its own, so that the pages of everybody else answer meanwhile. */
export async function slateApart(problem: SlateProblem): Promise<SlateAnswer> {
  const { worker, waiting } = opened()
  asked += 1
  const id = asked
  try {
    return await new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, problem })
    })
  } finally {
    waiting.delete(id)
    if (problem.candidates.length > large && waiting.size === 0) end(worker)
  }
}

function opened(): Thread {
  thread ??= begun()
  thread.idle.refresh()
  return thread
}

function begun(): Thread {
  const worker = new Worker(file)
  const waiting = new Map<number, Waiting>()
  const fail = (error: unknown) => {
    if (thread?.worker === worker) thread = undefined
    for (const { reject } of waiting.values()) reject(error)
  }
  worker.on('message', ({ id, answer }: { id: number; answer: SlateAnswer }) =>
    waiting.get(id)?.resolve(answer),
  )
  worker.once('error', fail)
  worker.once('exit', (code) => {
    fail(new Error(`the thread that makes slates ended with ${code}`))
  })
  // It holds no process open that has nothing else to do.
  worker.unref()
  const idle = setTimeout(() => {
    end(worker)
  }, idleFor)
  idle.unref()
  return { worker, waiting, idle }
}

function end(worker: Worker) {
  if (thread?.worker === worker) thread = undefined
  void worker.terminate()
}
