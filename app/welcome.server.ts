import type { Settings } from './settings.server.ts'

/** What the terminal shows an operator at the start: the address, and in the demonstration who may sign in and how. */
export async function welcome({ publicOrigin }: Settings): Promise<string> {
  return `\nMinka is at ${publicOrigin.origin}\n`
}
