import type { AssignmentProgram } from './assignment-program.ts'
import {
  lacking,
  loadsBefore,
  matchesOf,
  obstaclesIn,
  type AssignmentProblem,
  type AvailableReviewer,
  type MatchKind,
  type Obstacle,
} from './assignment-problem.ts'

/** A reviewer to be asked about an application, and in what they suit it. */
export type PlannedPair = { applicationId: string; reviewerId: string; matches: MatchKind[] }

/** A reviewer's reviews before the plan and with it; `limit` is null where there is none. */
export type PlannedLoad = { reviewerId: string; before: number; after: number; limit: number | null }

/**
 * An application that gets `found` of the reviewers it needs, kept ones among them, and what became of all the others:
 * so many are in conflict, declined it, do not read its language, or are full.
 */
export type UnmetNeed = { applicationId: string; needed: number; found: number } & Record<
  Obstacle | 'full',
  number
>

/**
 * A plan before it is applied. `needed` is how many reviewers were lacking in all and `capacity` how many reviews the
 * reviewers have room for (null: without limit); where more is needed than there is room for, that alone leaves needs unmet.
 */
export type AssignmentPlan = {
  pairs: PlannedPair[]
  loads: PlannedLoad[]
  unmet: UnmetNeed[]
  matches: Record<MatchKind, number>
  needed: number
  capacity: number | null
}

/** Reads a plan from the solver's values of the program's unknowns. */
export function planFrom(
  problem: AssignmentProblem,
  { candidates }: AssignmentProgram,
  values: Float64Array,
): AssignmentPlan {
  const chosen = candidates.filter((_, at) => (values[at] ?? 0) > 0.5)
  const pairs = chosen.map(({ application, reviewer }) => ({
    applicationId: application.id,
    reviewerId: reviewer.id,
    matches: matchesOf(application, reviewer),
  }))
  const loads = loadsWith(problem, pairs)
  return {
    pairs,
    loads,
    unmet: unmetNeeds(problem, pairs, loads),
    matches: countsOf(pairs.flatMap((it) => it.matches)),
    needed: problem.applications.reduce((sum, it) => sum + lacking(it), 0),
    capacity: capacityOf(problem),
  }
}

function loadsWith(problem: AssignmentProblem, pairs: readonly PlannedPair[]): PlannedLoad[] {
  const before = loadsBefore(problem)
  const planned = Map.groupBy(pairs, (it) => it.reviewerId)
  return problem.reviewers.map(({ id, limit }) => {
    const had = before.get(id) ?? 0
    return { reviewerId: id, before: had, after: had + (planned.get(id)?.length ?? 0), limit }
  })
}

function unmetNeeds(
  problem: AssignmentProblem,
  pairs: readonly PlannedPair[],
  loads: readonly PlannedLoad[],
): UnmetNeed[] {
  const obstacle = obstaclesIn(problem)
  const planned = Map.groupBy(pairs, (it) => it.applicationId)
  const full = new Set(
    loads.flatMap((it) => (it.limit !== null && it.after >= it.limit ? [it.reviewerId] : [])),
  )
  return problem.applications.flatMap((application) => {
    const asked = new Set([
      ...application.assigned,
      ...(planned.get(application.id) ?? []).map((it) => it.reviewerId),
    ])
    if (asked.size >= application.needed) return []
    const why = { conflict: 0, declined: 0, language: 0, full: 0 }
    const unavailable = (it: AvailableReviewer) =>
      obstacle(application, it) ?? (full.has(it.id) ? 'full' : undefined)
    for (const reviewer of problem.reviewers.filter((it) => !asked.has(it.id))) {
      const reason = unavailable(reviewer)
      if (reason) why[reason] += 1
    }
    return [{ applicationId: application.id, needed: application.needed, found: asked.size, ...why }]
  })
}

function countsOf(matches: readonly MatchKind[]): Record<MatchKind, number> {
  const counts = { region: 0, objective: 0, language: 0, wants: 0, rather_not: 0 }
  for (const kind of matches) counts[kind] += 1
  return counts
}

function capacityOf(problem: AssignmentProblem): number | null {
  const before = loadsBefore(problem)
  const rooms = problem.reviewers.map(({ id, limit }) =>
    limit === null ? null : Math.max(0, limit - (before.get(id) ?? 0)),
  )
  return rooms.reduce<number | null>((sum, it) => (sum === null || it === null ? null : sum + it), 0)
}
