import { exceeds } from './money.ts'
import { placesAmong } from './places.ts'
import type { SlateCandidate, SlateDimension } from './slate.ts'

/** By what applications are ranked: the panel, else scores calibrated for the severity of reviewers, else plain means. */
export type RankedBy = 'panel' | 'calibrated' | 'mean'

/** An application as it stands before the panel's money is shared out. Scores are as they are shown. */
export type Ranked = Record<SlateDimension, string | null> & {
  id: string
  reference: string
  mean: string | null
  calibrated: string | null
  requested: string | null
  recommended: { rank: number | null; amount: string | null } | null
}

/**
 * Gives each open application its place and its full amount. The panel's ranks hold as soon as it has given one, and then
 * what it did not rank has no place. Equal scores share a place.
 */
export function slateCandidates(
  rows: readonly Ranked[],
  limits: { awardMin: string; awardMax: string },
): { rankedBy: RankedBy; candidates: SlateCandidate[] } {
  const rankedBy = rankedByOf(rows)
  const scoreOf = (row: Ranked) => (rankedBy === 'calibrated' ? row.calibrated : row.mean)
  const placeOf = placesAmong(rows.flatMap((row) => scoreOf(row) ?? []))
  return {
    rankedBy,
    candidates: rows.map((row) => {
      const { id, reference, region, objective, kind } = row
      const score = scoreOf(row)
      const byScore = score === null ? null : placeOf(score).rank
      const quality = row.calibrated ?? row.mean
      return {
        ...{ id, reference, region, objective, kind },
        place: rankedBy === 'panel' ? (row.recommended?.rank ?? null) : byScore,
        quality: quality === null ? null : Number(quality),
        full: fullAmount(row, limits),
      }
    }),
  }
}

function rankedByOf(rows: readonly Ranked[]): RankedBy {
  if (rows.some(({ recommended }) => recommended?.rank != null)) return 'panel'
  return rows.some(({ calibrated }) => calibrated !== null) ? 'calibrated' : 'mean'
}

/** What the panel recommends, else what was asked for up to the most that the call gives; nothing below the least. */
function fullAmount(
  { requested, recommended }: Ranked,
  { awardMin, awardMax }: { awardMin: string; awardMax: string },
): string | null {
  const wanted = recommended?.amount ?? requested
  if (wanted === null) return null
  const capped = exceeds(wanted, awardMax) ? awardMax : wanted
  return exceeds(awardMin, capped) || !exceeds(capped, '0') ? null : capped
}
