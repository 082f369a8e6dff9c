import { exceeds, minus, plus, type Figure } from './money.ts'
import { placesAmong } from './places.ts'
import { shownScore } from './score.ts'

/** What is ranked: the mean of an application's reviews and what it asks for, a decimal in text. */
export type Ranked = { id: string; reference: string; mean: Figure | undefined; requested: string }

/**
 * A place in the list. Equal means as shown share a `rank` and are `tied`; without a mean there is no rank. `cumulative` is
 * what this application and all above it ask for; those above the cut line are `within` what remains.
 */
export type RankedRow<Entry extends Ranked = Ranked> = {
  entry: Entry
  rank: number | undefined
  tied: boolean
  cumulative: string
  within: boolean
}

/** `cutAfter` rows fit. When the cut line falls between tied rows, `cutsTie` says that the list alone cannot decide. */
export type Ranking<Entry extends Ranked = Ranked> = {
  rows: RankedRow<Entry>[]
  remaining: string
  cutAfter: number
  cutsTie: boolean
}

/**
 * The list from the highest mean to the lowest against what remains of the budget. The cut line stands before the first row
 * that does not fit; nothing below it is within, even if it is small. Ties are in the order of their reference.
 */
export function rank<Entry extends Ranked>(
  entries: readonly Entry[],
  money: { budget: string; committed: string },
): Ranking<Entry> {
  const remaining = minus(money.budget, money.committed)
  const sorted = entries.toSorted(byStanding)
  const sums = runningSums(sorted.map((it) => it.requested))
  const placeOf = placesAmong(sorted.flatMap(({ mean }) => (mean ? [shownScore(mean)] : [])))
  const beyond = sorted.findIndex(
    (it, index) => it.mean === undefined || exceeds(sums[index] ?? '0', remaining),
  )
  const cutAfter = beyond < 0 ? sorted.length : beyond
  const rows = sorted.map((entry, index) => {
    const place = entry.mean && placeOf(shownScore(entry.mean))
    const { rank, tied } = { rank: place?.rank, tied: place?.tied ?? false }
    return { entry, rank, tied, cumulative: sums[index] ?? '0', within: index < cutAfter }
  })
  const above = rows[cutAfter - 1]
  const below = rows[cutAfter]
  const cutsTie = above?.rank !== undefined && above.rank === below?.rank
  return { rows, remaining, cutAfter, cutsTie }
}

function byStanding(left: Ranked, right: Ranked): number {
  const higher = standing(right) - standing(left)
  if (higher !== 0) return higher
  return left.reference < right.reference ? -1 : Number(left.reference > right.reference)
}

function standing(entry: Ranked): number {
  return entry.mean === undefined ? -1 : Number(shownScore(entry.mean))
}

function runningSums(amounts: readonly string[]): string[] {
  const sums: string[] = []
  for (const amount of amounts) sums.push(plus(sums.at(-1) ?? '0', amount))
  return sums
}
