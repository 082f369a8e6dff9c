import {
  lacking,
  loadsBefore,
  matchesOf,
  obstaclesIn,
  pointsOf,
  type AssignmentProblem,
  type AvailableReviewer,
  type SeekingApplication,
} from './assignment-problem.ts'
import { linearProgram, type Column, type LinearProgram } from './linear-program.ts'

/** A pair that may be planned. The program's first columns are the pairs, in this order. */
export type Candidate = { application: SeekingApplication; reviewer: AvailableReviewer }

export type AssignmentProgram = { program: LinearProgram; candidates: Candidate[] }

/** So many points of a match are worth as much as a reviewer's load that is above the average by its whole size. */
const pointsPerLoad = 5

/**
 * The problem as a linear program whose best solution is whole, since it is a flow of least cost (Ahuja, Magnanti and Orlin,
 * Network Flows, 1993, 11.12): from applications over pairs to reviewers, and on through one piece for each further review.
 * Each review of the same reviewer costs one more than the one before, so loads are as even as can be; a match lowers a
 * pair's cost; a reviewer who is missing costs more than all of that could save, and the second missing one of an
 * application more than the first. So there is always a plan, and what it leaves open cannot be filled. Costs are whole
 * numbers, but for a part of less than one over any exchange that decides between plans of equal cost, and lets the solver
 * find one sooner.
 */
export function assignmentProgram(problem: AssignmentProblem): AssignmentProgram {
  const { applications, reviewers } = problem
  const candidates = candidatesOf(problem)
  const totals = [...applications.map(lacking), ...reviewers.map(() => 0)]
  return { program: linearProgram(totals, columnsOf(problem, candidates)), candidates }
}

function candidatesOf(problem: AssignmentProblem): Candidate[] {
  const obstacle = obstaclesIn(problem)
  return problem.applications
    .filter((it) => lacking(it) > 0)
    .flatMap((application) =>
      problem.reviewers
        .filter((it) => !application.assigned.includes(it.id) && !obstacle(application, it))
        .map((reviewer) => ({ application, reviewer })),
    )
}

function* columnsOf(problem: AssignmentProblem, candidates: readonly Candidate[]): Generator<Column> {
  const { applications, reviewers } = problem
  const rowOf = new Map([...applications, ...reviewers].map((it, at) => [it, at]))
  const average = averageLoad(problem)
  const worth = Math.max(1, Math.round(average / pointsPerLoad))
  const tie = 0.5 / (reviewers.length + 1)
  let [fewest, most] = [0, 0]
  for (const [at, { application, reviewer }] of candidates.entries()) {
    const points = pointsOf(matchesOf(application, reviewer))
    fewest = Math.min(fewest, points)
    most = Math.max(most, points)
    const entries = [[rowOf.get(application) ?? 0, 1] as const, [rowOf.get(reviewer) ?? 0, 1] as const]
    yield { cost: tie * scattered(at + 1) - worth * points, most: 1, entries }
  }
  const pieces = piecesOf(problem, average)
  const highest = pieces.reduce((most, it) => Math.max(most, it.cost), 0)
  const missing = 1 + highest + (most - fewest) * worth * (reviewers.length + 1)
  for (const [at, application] of applications.entries())
    for (let count = 1; count <= lacking(application); count += 1) {
      const cost = count * missing + tie * scattered(candidates.length + at)
      yield { cost, most: 1, entries: [[rowOf.get(application) ?? 0, 1]] }
    }
  for (const { reviewer, cost, most } of pieces)
    yield { cost, most, entries: [[rowOf.get(reviewer) ?? 0, -1]] }
}

/** What each reviewer could still take: one by one up to twice the average load, in larger pieces beyond it. */
function piecesOf(problem: AssignmentProblem, average: number) {
  const loads = loadsBefore(problem)
  const larger = Math.max(1, Math.ceil(average / 4))
  return problem.reviewers.flatMap((reviewer) => {
    const before = loads.get(reviewer.id) ?? 0
    const end = Math.min(reviewer.limit ?? Infinity, before + problem.applications.length)
    const pieces: { reviewer: AvailableReviewer; cost: number; most: number }[] = []
    for (let next = before + 1; next <= end;) {
      const most = next < 2 * average ? 1 : Math.min(larger, end - next + 1)
      pieces.push({ reviewer, cost: next, most })
      next += most
    }
    return pieces
  })
}

function averageLoad({ applications, reviewers }: AssignmentProblem): number {
  const reviews = applications.reduce((sum, it) => sum + Math.max(it.needed, it.assigned.length), 0)
  return reviews / Math.max(1, reviewers.length)
}

/** A number from 0 up to 1 that looks like chance and is the same for the same place (the finalizer of MurmurHash3). */
function scattered(place: number): number {
  const once = Math.imul(place ^ (place >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return ((twice ^ (twice >>> 16)) >>> 0) / 2 ** 32
}
