import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { z } from 'zod'

const message = z.union([z.object({ url: z.string(), which: z.string() }), z.object({ failure: z.string() })])

/** `isLent` is one that outlives the tests, and is left as it was found. */
export type Cluster = { url: string; which: string; isLent: boolean; stop: () => Promise<void> }

/** PostgreSQL for tests: the one of `TEST_DATABASE_URL`, else a throwaway cluster that ends with this process. */
export async function startCluster(): Promise<Cluster> {
  const given = process.env['TEST_DATABASE_URL']
  if (given)
    return {
      url: given,
      which: 'PostgreSQL of TEST_DATABASE_URL',
      isLent: true,
      stop: () => Promise.resolve(),
    }

  const script = fileURLToPath(new URL('./cluster-keeper.ts', import.meta.url))
  const keeper = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()))
  const said = await firstLine(keeper.stdout)
  if ('failure' in said) throw new Error(`No PostgreSQL for the tests: ${said.failure}`)

  keeper.unref()
  const stop = () => {
    // It did not hold this process open so far; its end is waited for.
    keeper.ref()
    keeper.stdin.end()
    return ended
  }
  return { ...said, isLent: false, stop }
}

async function firstLine(output: NodeJS.ReadableStream) {
  for await (const line of createInterface({ input: output })) return message.parse(JSON.parse(line))
  return { failure: 'the cluster ended before it said a word' }
}
