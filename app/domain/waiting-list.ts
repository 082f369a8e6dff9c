import { exceeds, minus } from './money.ts'

/** An application of the waiting list, with its place by the rank that holds and the most that it would get. */
export type Waiting = {
  id: string
  reference: string
  place: number | null
  full: string | null
  live: { amount: string | null } | null
}

/** The list in its order, what is free for it, and who comes next; `fits` says whether what is free is enough for them. */
export type WaitingList<Line extends Waiting> = {
  lines: Line[]
  free: string
  next: (Line & { full: string }) | null
  fits: boolean
}

/**
 * Puts the waiting list in the order of its places. Next is the first without a decision under way; nobody is passed over
 * because somebody further down would fit. Free is what remains less what is proposed already, `proposed` in all.
 */
export function waitingList<Line extends Waiting>(
  waiting: readonly Line[],
  { remaining, proposed }: { remaining: string; proposed: string },
): WaitingList<Line> {
  const lines = waiting.toSorted(
    (one, other) =>
      (one.place ?? Infinity) - (other.place ?? Infinity) || (one.reference < other.reference ? -1 : 1),
  )
  const left = minus(remaining, proposed)
  const free = exceeds('0', left) ? '0' : left
  const first = lines.find(({ live, full }) => live === null && full !== null)
  const next = first?.full == null ? null : { ...first, full: first.full }
  return { lines, free, next, fits: next !== null && !exceeds(next.full, free) }
}
