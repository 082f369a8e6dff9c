import {
  lacking,
  type AssignmentProblem,
  type AvailableReviewer,
  type SeekingApplication,
} from '#app/domain/assignment-problem.ts'
import { planFrom, type AssignmentPlan } from '#app/domain/assignment-plan.ts'
import { assignmentProgram } from '#app/domain/assignment-program.ts'
import type { Solver } from '#app/http/solver.ts'
import { chances } from '#tests/support/chance.ts'

/** An application that needs three reviewers and says nothing of itself, but for what is given. */
export function seeking(id: string, given: Partial<SeekingApplication> = {}): SeekingApplication {
  return { id, needed: 3, assigned: [], region: null, objective: null, language: null, ...given }
}

/** A reviewer of whom nothing is known, but for what is given. */
export function available(id: string, given: Partial<AvailableReviewer> = {}): AvailableReviewer {
  const unknown = { regions: [], objectives: [], languages: [], preferences: new Map<never, never>() }
  return { id, elsewhere: 0, limit: null, ...unknown, ...given }
}

/** The plan of least cost. */
export function planned(problem: AssignmentProblem, solve: Solver): AssignmentPlan {
  const program = assignmentProgram(problem)
  return planFrom(problem, program, solve(program.program))
}

/** A large call: three reviewers for each application, 8 % of the pairs in conflict, and what they prefer if asked for. */
export function largeProblem(
  size: { applications: number; reviewers: number; limit: number | null; prefers: boolean },
  seed: number,
): AssignmentProblem {
  const next = chances(seed)
  const oneOf = (count: number) => String(Math.floor(next() * count))
  const ids = Array.from({ length: size.applications }, (_, at) => `application ${at}`)
  const applications = ids.map((id) =>
    seeking(
      id,
      size.prefers ? { region: oneOf(6), objective: oneOf(3), language: next() < 0.1 ? 'qu' : 'es' } : {},
    ),
  )
  const reviewers = Array.from({ length: size.reviewers }, (_, at) => {
    const wants = ids.filter(() => size.prefers && next() < 0.05).map((id) => [id, 'wants'] as const)
    const known = {
      regions: [oneOf(6), oneOf(6)],
      objectives: [oneOf(3)],
      languages: next() < 0.3 ? ['es', 'qu'] : ['es'],
    }
    return available(`reviewer ${at}`, {
      limit: size.limit,
      ...(size.prefers && { ...known, preferences: new Map(wants) }),
    })
  })
  const barred = ids.flatMap((applicationId) =>
    reviewers
      .filter(() => next() < 0.08)
      .map((it) => ({ applicationId, reviewerId: it.id, why: 'conflict' as const })),
  )
  return { applications, reviewers, barred }
}

/** What is wrong with a plan, whatever the problem: a barred pair, a pair twice, a load over its limit, an avoidable gap. */
export function faultsOf(problem: AssignmentProblem, plan: AssignmentPlan): string[] {
  const { applications, reviewers, barred } = problem
  const pairKey = (it: { applicationId: string; reviewerId: string }) =>
    `${it.applicationId} · ${it.reviewerId}`
  const kept = new Set(
    applications.flatMap((it) => it.assigned.map((id) => pairKey({ applicationId: it.id, reviewerId: id }))),
  )
  const never = new Set(barred.map(pairKey))
  const keys = plan.pairs.map(pairKey)
  const found = Map.groupBy(plan.pairs, (it) => it.applicationId)
  return [
    ...keys.filter((key) => never.has(key)).map((key) => `barred: ${key}`),
    ...keys.filter((key, at) => kept.has(key) || keys.indexOf(key) !== at).map((key) => `twice: ${key}`),
    ...plan.loads.flatMap((it) =>
      it.limit !== null && it.after > Math.max(it.limit, it.before) ? [`too many: ${it.reviewerId}`] : [],
    ),
    ...plan.unmet.flatMap(({ applicationId, found: has, conflict, declined, language, full }) =>
      has + conflict + declined + language + full < reviewers.length ? [`avoidable: ${applicationId}`] : [],
    ),
    ...applications.flatMap((it) =>
      (found.get(it.id)?.length ?? 0) > lacking(it) ? [`more than needed: ${it.id}`] : [],
    ),
  ]
}
