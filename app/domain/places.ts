/** A place in a list: equals share the first of their places and are `tied` (1, 2, 2, 4). */
export type Place = { rank: number; tied: boolean }

/**
 * Gives each of these scores its place among them, the highest first, by the digits that are shown (standard competition
 * ranking).
 */
export function placesAmong(scores: readonly string[]): (score: string) => Place {
  const sorted = scores.toSorted((left, right) => Number(right) - Number(left))
  const last = new Map(sorted.map((score, at) => [score, at]))
  const first = new Map(sorted.map((score, at): [string, number] => [score, at]).reverse())
  return (score) => {
    const at = first.get(score) ?? sorted.length
    return { rank: at + 1, tied: at < (last.get(score) ?? at) }
  }
}
