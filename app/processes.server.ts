import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'

import type { Logger } from 'pino'

import { OperatorError } from '#db/data-directory.ts'

/** A process that ended is followed by another after so many milliseconds: one that cannot begin must not busy the machine. */
const pause = 1_000

type Processes = { port: number; stop: () => Promise<void> }

/**
 * Starts so many processes that answer pages on one port. One that ends is followed by another; all of them end, after the
 * requests under way, when this one stops or dies.
 */
export async function startProcesses(count: number, log: Logger): Promise<Processes> {
  let isStopping = false
  const workers = Array.from({ length: count }, () => cluster.fork())
  const ports = await Promise.all(workers.map(listening))
  cluster.on('exit', (_worker, code, signal) => {
    if (isStopping) return
    log.error({ code, signal }, 'a process that answers pages ended')
    setTimeout(() => isStopping || cluster.fork(), pause)
  })
  return {
    port: ports[0] ?? 0,
    async stop() {
      isStopping = true
      const living = Object.values(cluster.workers ?? {}).filter((it) => it !== undefined)
      const ended = living.map((worker) => once(worker, 'exit'))
      for (const worker of living) if (worker.isConnected()) worker.disconnect()
      await Promise.all(ended)
    },
  }
}

/**
 * Runs in such a process until the one that started it stops or dies. What `begin` answers ends what has begun; whoever is
 * still beginning then just ends.
 */
export async function runUntilDisconnected(begin: () => Promise<() => Promise<void>>) {
  // A terminal tells every process of its group; the first of them says when to end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
  let stop = () => Promise.resolve()
  process.once('disconnect', () => void stop().finally(() => process.exit(0)))
  stop = await begin()
}

/** The port that it listens on. What kept it from listening it has said itself. */
async function listening(worker: Worker): Promise<number> {
  const ended = once(worker, 'exit').then(() => {
    throw new OperatorError('No process that answers pages could begin.')
  })
  const heard = new Promise<number>((resolve) => worker.once('listening', ({ port }) => resolve(port)))
  return Promise.race([heard, ended])
}
