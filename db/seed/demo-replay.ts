import type { Tx } from '../connection.ts'

/** Something that someone did at a time. */
export type Step = { at: Date; act: (tx: Tx, at: Date) => Promise<void> }

/** Does everything again in the order of time, so that all histories run forward; at one instant in the order given. */
export async function replay(tx: Tx, steps: readonly Step[]) {
  for (const { at, act } of steps.toSorted((left, right) => left.at.getTime() - right.at.getTime())) {
    await act(tx, at)
  }
}
