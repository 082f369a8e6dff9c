import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'

import type { AssignmentPlan } from '#app/domain/assignment-plan.ts'
import type { AssignmentProblem, BarredPair } from '#app/domain/assignment-problem.ts'
import { openSolver, type Solver } from '#app/http/solver.ts'
import { costOf, leastCost } from '#tests/support/every-plan.ts'
import { available, faultsOf, largeProblem, planned, seeking } from '#tests/support/assignment-problems.ts'

let solve: Solver
beforeAll(async () => {
  solve = await openSolver()
})

const conflict = (applicationId: string, reviewerId: string): BarredPair => ({
  applicationId,
  reviewerId,
  why: 'conflict',
})
const pairsOf = (problem: AssignmentProblem) =>
  planned(problem, solve).pairs.map((it) => [it.applicationId, it.reviewerId])
const people = (...names: string[]) => names.map((it) => available(it))

describe('a plan of assignments', () => {
  test('gives each application as many reviewers as it lacks, and everyone as many as the others', () => {
    const applications = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((id) => seeking(id))
    const plan = planned(
      { applications, reviewers: people('Elena', 'Mirtha', 'Rosa', 'Julio', 'Ana'), barred: [] },
      solve,
    )
    expect(plan).toMatchObject({ unmet: [], needed: 21, capacity: null })
    expect(plan.pairs).toHaveLength(21)
    expect(plan.loads.map((it) => it.after).sort()).toEqual([4, 4, 4, 4, 5])
  })

  test('counts what reviewers have already, here and elsewhere', () => {
    const applications = [seeking('A', { needed: 2, assigned: ['Elena'] }), seeking('B', { needed: 2 })]
    const reviewers = [
      available('Elena'),
      available('Mirtha', { elsewhere: 2 }),
      available('Rosa'),
      available('Julio'),
    ]
    const plan = planned({ applications, reviewers, barred: [] }, solve)
    expect(plan.loads.map((it) => it.before)).toEqual([1, 2, 0, 0])
    expect(plan.loads.map((it) => it.after).sort()).toEqual([1, 1, 2, 2])
  })

  test('keeps who is assigned, even beyond what is needed, and never asks them again', () => {
    const kept = seeking('A', { needed: 1, assigned: ['Elena', 'Mirtha'] })
    const reviewers = people('Elena', 'Mirtha')
    expect(pairsOf({ applications: [kept], reviewers, barred: [] })).toEqual([])
    const half = seeking('A', { needed: 2, assigned: ['Elena'] })
    expect(pairsOf({ applications: [half], reviewers, barred: [] })).toEqual([['A', 'Mirtha']])
  })

  test('never asks someone in conflict, nor someone who said no', () => {
    const barred = [
      conflict('A', 'Elena'),
      { applicationId: 'A', reviewerId: 'Mirtha', why: 'declined' as const },
    ]
    const applications = [seeking('A', { needed: 2 })]
    const plan = planned({ applications, reviewers: people('Elena', 'Mirtha', 'Rosa'), barred }, solve)
    expect(plan.pairs.map((it) => it.reviewerId)).toEqual(['Rosa'])
    expect(plan.unmet).toEqual([
      { applicationId: 'A', needed: 2, found: 1, conflict: 1, declined: 1, language: 0, full: 0 },
    ])
  })

  test('asks only who reads the language, where both are known', () => {
    const reviewers = [
      available('Elena', { languages: ['es'] }),
      available('Mirtha', { languages: ['es', 'agr'] }),
      available('Rosa'),
    ]
    const inAwajun = { applications: [seeking('A', { language: 'agr' })], reviewers, barred: [] }
    expect(planned(inAwajun, solve).unmet).toEqual([
      { applicationId: 'A', needed: 3, found: 2, conflict: 0, declined: 0, language: 1, full: 0 },
    ])
    expect(planned({ ...inAwajun, applications: [seeking('A')] }, solve).unmet).toEqual([])
  })

  test('prefers reviewers of the region and the objective, and who wants it; who rather not comes last', () => {
    const applications = [seeking('A', { needed: 2, region: 'loreto', objective: 'OD-1' })]
    const reviewers = [
      available('Elena', { preferences: new Map([['A', 'rather_not']]) }),
      available('Mirtha', { regions: ['loreto'], objectives: ['OD-1'] }),
      available('Rosa'),
      available('Julio', { preferences: new Map([['A', 'wants']]) }),
    ]
    const plan = planned({ applications, reviewers, barred: [] }, solve)
    expect(plan.pairs).toEqual([
      { applicationId: 'A', reviewerId: 'Mirtha', matches: ['region', 'objective'] },
      { applicationId: 'A', reviewerId: 'Julio', matches: ['wants'] },
    ])
    expect(plan.matches).toEqual({ region: 1, objective: 1, language: 0, wants: 1, rather_not: 0 })
    const without = { applications, reviewers: reviewers.slice(0, 3), barred: [] }
    expect(pairsOf(without).map(([, id]) => id)).toEqual(['Mirtha', 'Rosa'])
  })
})

describe('what cannot be met', () => {
  test('is said in all and for each application, and is shared out evenly', () => {
    const applications = ['A', 'B', 'C', 'D'].map((id) => seeking(id))
    const reviewers = people('Elena', 'Mirtha', 'Rosa').map((it) => ({ ...it, limit: 3 }))
    const barred = [conflict('A', 'Elena'), conflict('A', 'Mirtha')]
    const plan = planned({ applications, reviewers, barred }, solve)
    expect([plan.needed, plan.capacity, plan.pairs.length]).toEqual([12, 9, 9])
    expect(plan.unmet.map(({ applicationId: _, ...why }) => why)).toEqual([
      { needed: 3, found: 1, conflict: 2, declined: 0, language: 0, full: 0 },
      { needed: 3, found: 2, conflict: 0, declined: 0, language: 0, full: 1 },
    ])
  })

  test('leaves everyone over their limit as they are', () => {
    const reviewers = [available('Elena', { elsewhere: 5, limit: 3 }), available('Mirtha', { limit: 0 })]
    const plan = planned({ applications: [seeking('A')], reviewers, barred: [] }, solve)
    expect([plan.pairs, plan.capacity]).toEqual([[], 0])
    expect(plan.unmet).toEqual([
      { applicationId: 'A', needed: 3, found: 0, conflict: 0, declined: 0, language: 0, full: 2 },
    ])
  })

  test('without reviewers, or without applications, is no plan and no error', () => {
    expect(planned({ applications: [seeking('A')], reviewers: [], barred: [] }, solve)).toMatchObject({
      pairs: [],
      needed: 3,
      capacity: 0,
    })
    expect(planned({ applications: [], reviewers: people('Elena'), barred: [] }, solve).pairs).toEqual([])
    expect(planned({ applications: [], reviewers: [], barred: [] }, solve).unmet).toEqual([])
  })
})

const ids = { applications: ['A', 'B', 'C'], reviewers: ['Elena', 'Mirtha', 'Rosa'] } as const
const smallProblem = fc.record({
  applications: fc.tuple(
    ...ids.applications.map((id) =>
      fc
        .record({
          needed: fc.nat(3),
          assigned: fc.subarray(['Elena', 'Mirtha'], { maxLength: 1 }),
          region: fc.constantFrom('loreto', 'ucayali', null),
        })
        .map((given) => seeking(id, given)),
    ),
  ),
  reviewers: fc.tuple(
    ...ids.reviewers.map((id) =>
      fc
        .record({
          elsewhere: fc.nat(1),
          limit: fc.option(fc.nat(3)),
          regions: fc.subarray(['loreto', 'ucayali']),
          wishes: fc.array(fc.constantFrom('wants' as const, 'rather_not' as const, undefined), {
            minLength: 3,
            maxLength: 3,
          }),
        })
        .map(({ wishes, ...given }) => {
          const said = ids.applications.flatMap((it, at) => (wishes[at] ? [[it, wishes[at]] as const] : []))
          return available(id, { ...given, preferences: new Map(said) })
        }),
    ),
  ),
  barred: fc
    .subarray(ids.applications.flatMap((it) => ids.reviewers.map((who) => conflict(it, who))))
    .map((pairs) => pairs.slice(0, 4)),
})

test('of all plans there are, none costs less (seed 21)', () => {
  fc.assert(
    fc.property(smallProblem, (problem) => {
      const plan = planned(problem, solve)
      expect(faultsOf(problem, plan)).toEqual([])
      expect(costOf(problem, plan.pairs)).toEqual(leastCost(problem))
    }),
    { seed: 21, numRuns: 120 },
  )
})

describe('a call of 300 applications, 20 reviewers and 8 % conflicts (seed 31)', () => {
  const size = { applications: 300, reviewers: 20, limit: 60, prefers: false }
  const ofLoads = ({ loads }: AssignmentPlan) => loads.map((it) => it.after)

  test('has loads within one of each other when nobody is preferred, and no conflict', () => {
    const problem = largeProblem(size, 31)
    const plan = planned(problem, solve)
    expect([plan.unmet, faultsOf(problem, plan), plan.pairs.length]).toEqual([[], [], 900])
    expect([Math.min(...ofLoads(plan)), Math.max(...ofLoads(plan))]).toEqual([45, 45])
  })

  test('matches far more than chance would when there is something to match', () => {
    const problem = largeProblem({ ...size, prefers: true }, 31)
    const plan = planned(problem, solve)
    expect([plan.unmet, faultsOf(problem, plan)]).toEqual([[], []])
    expect(plan.matches.region).toBeGreaterThan(500)
    expect(Math.max(...ofLoads(plan)) - Math.min(...ofLoads(plan))).toBeLessThan(16)
  })

  test('fills every place there is when there are too few, and says so', () => {
    const problem = largeProblem({ ...size, limit: 30 }, 31)
    const plan = planned(problem, solve)
    expect([plan.needed, plan.capacity, plan.pairs.length, faultsOf(problem, plan)]).toEqual([
      900,
      600,
      600,
      [],
    ])
    expect(new Set(plan.unmet.map((it) => it.found))).toEqual(new Set([2]))
  })
})
