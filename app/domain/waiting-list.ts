import { exceeds, minus } from './money.ts'
import type { SlateCandidate } from './slate.ts'

/** An application of the waiting list, with its place by the rank that holds and the most that it would get. */
export type Waiting = {
  id: string
  reference: string
  place: number | null
  full: string | null
  live: { amount: string | null } | null
}

/** One turn of the whole list; an application that the reader may not see has no id. */
export type WaitingTurn = { id: string | null; isTurn: boolean }

/**
 * What a reader sees of the list in its order, what is free for it, and who comes next; `fits` says whether what is free is enough
 * for them. `hidden` are those that the reader may not see, `ahead` how many of them have their turn before who comes next.
 */
export type WaitingList<Line extends Waiting> = {
  lines: Line[]
  free: string
  next: (Line & { full: string }) | null
  fits: boolean
  hidden: number
  ahead: number
}

/** What waits, with the place and the full amount that each has among all that are open. */
export function waitingAmong<Row extends { id: string; status: string }>(
  rows: readonly Row[],
  candidates: readonly SlateCandidate[],
) {
  const known = new Map(candidates.map((it) => [it.id, it]))
  return rows
    .filter(({ status }) => status === 'waitlisted')
    .map((row) => {
      const { place = null, full = null, quality = null } = known.get(row.id) ?? {}
      return { ...row, place, full, quality }
    })
}

/** The turns of the whole waiting list in the order of its places; only those that are `seen` keep their id. */
export function waitingTurns(waiting: readonly Waiting[], seen: ReadonlySet<string>): WaitingTurn[] {
  const sorted = waiting.toSorted(
    (one, other) =>
      (one.place ?? Infinity) - (other.place ?? Infinity) || (one.reference < other.reference ? -1 : 1),
  )
  return sorted.map((it) => ({ id: seen.has(it.id) ? it.id : null, isTurn: hasTurn(it) }))
}

/**
 * Puts what a reader sees in the order of all turns. Next is the first without a decision under way; nobody is passed over
 * because somebody further down would fit. Free is what remains less what is proposed already, `proposed` in all.
 */
export function waitingList<Line extends Waiting>(
  waiting: readonly Line[],
  turns: readonly WaitingTurn[],
  { remaining, proposed }: { remaining: string; proposed: string },
): WaitingList<Line> {
  const known = new Map(waiting.map((it) => [it.id, it]))
  const lines = turns.flatMap(({ id }) => (id === null ? [] : (known.get(id) ?? [])))
  const left = minus(remaining, proposed)
  const free = exceeds('0', left) ? '0' : left
  const first = lines.find(hasTurn)
  const next = first?.full == null ? null : { ...first, full: first.full }
  const before = next
    ? turns.slice(
        0,
        turns.findIndex(({ id }) => id === next.id),
      )
    : turns
  const isHidden = ({ id }: WaitingTurn) => id === null
  return {
    ...{ lines, free, next, fits: next !== null && !exceeds(next.full, free) },
    hidden: turns.filter(isHidden).length,
    ahead: before.filter((it) => isHidden(it) && it.isTurn).length,
  }
}

function hasTurn({ live, full }: Waiting): boolean {
  return live === null && full !== null
}
