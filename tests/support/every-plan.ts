import type { AssignmentPlan } from '#app/domain/assignment-plan.ts'
import { lacking, obstaclesIn, type AssignmentProblem } from '#app/domain/assignment-problem.ts'

/** What a plan costs: first how unevenly and how much is missing, then uneven loads less the points of what suits. */
export function costOf(
  { applications, reviewers }: AssignmentProblem,
  pairs: AssignmentPlan['pairs'],
): [number, number] {
  const upTo = (count: number) => (count * (count + 1)) / 2
  const had = (id: string, elsewhere: number) =>
    elsewhere + applications.filter((it) => it.assigned.includes(id)).length
  const missing = applications.map(
    (it) => lacking(it) - pairs.filter(({ applicationId }) => applicationId === it.id).length,
  )
  const loads = reviewers.map(({ id, elsewhere }) => {
    const before = had(id, elsewhere)
    return upTo(before + pairs.filter((it) => it.reviewerId === id).length) - upTo(before)
  })
  const suited = pairs.map(({ applicationId, reviewerId }) => {
    const application = applications.find((it) => it.id === applicationId)
    const reviewer = reviewers.find((it) => it.id === reviewerId)
    const wish = { wants: 3, rather_not: -3, none: 0 }[reviewer?.preferences.get(applicationId) ?? 'none']
    return wish + (application?.region && reviewer?.regions.includes(application.region) ? 2 : 0)
  })
  const sum = (values: readonly number[]) => values.reduce((total, it) => total + it, 0)
  return [sum(missing.map(upTo)), sum(loads) - sum(suited)]
}

/** The least cost of any plan at all, by trying every set of pairs. */
export function leastCost(problem: AssignmentProblem): [number, number] {
  const obstacle = obstaclesIn(problem)
  const open = problem.applications.flatMap((application) =>
    problem.reviewers
      .filter((it) => !obstacle(application, it) && !application.assigned.includes(it.id))
      .map((it) => ({ applicationId: application.id, reviewerId: it.id, matches: [] })),
  )
  const isAllowed = (pairs: AssignmentPlan['pairs']) =>
    problem.applications.every(
      (it) => pairs.filter(({ applicationId }) => applicationId === it.id).length <= lacking(it),
    ) &&
    problem.reviewers.every(({ id, elsewhere, limit }) => {
      const before = elsewhere + problem.applications.filter((it) => it.assigned.includes(id)).length
      const more = pairs.filter((it) => it.reviewerId === id).length
      return more === 0 || limit === null || before + more <= limit
    })
  const costs = Array.from({ length: 2 ** open.length }, (_, mask) =>
    open.filter((__, at) => (mask >> at) % 2 === 1),
  )
    .filter(isAllowed)
    .map((pairs) => costOf(problem, pairs))
  return costs.reduce((least, it) =>
    it[0] < least[0] || (it[0] === least[0] && it[1] < least[1]) ? it : least,
  )
}
