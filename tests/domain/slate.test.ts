import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'

import type { IntegerProgram, WholeSolver } from '#app/domain/integer-program.ts'
import { planSlate, slateByRank } from '#app/domain/slate-plan.ts'
import { rulesOf, type SlateProblem, type SlateRule } from '#app/domain/slate.ts'
import { openWholeSolver } from '#app/http/solver.ts'
import {
  aBound,
  aCandidate,
  aProblem,
  anySlate,
  keeps,
  largeSlate,
  mostWorth,
} from '#tests/support/slates.ts'

let solve: WholeSolver
beforeAll(async () => {
  solve = await openWholeSolver()
})

/** Solves as if nobody were in haste, however busy the machine is. */
function patient(program: IntegerProgram) {
  const { seconds: _, ...whole } = program
  const found = solve(whole)
  return found && { ...found, seconds: 0 }
}

const idsOf = (problem: SlateProblem) => planSlate(problem, solve).slate?.picks.map(({ id }) => id)
const impossible = (problem: SlateProblem) => planSlate(problem, solve).impossible

describe('a slate', () => {
  test('by rank takes full amounts from the first place down, and stops at the first that does not fit', () => {
    const candidates = [
      aCandidate('third', { place: 3, full: '5000' }),
      aCandidate('first', { place: 1, full: '60000' }),
      aCandidate('second', { place: 2, full: '50000' }),
      aCandidate('not recommended', { full: '1000' }),
    ]
    expect(slateByRank(aProblem(candidates))).toEqual([{ id: 'first', amount: '60000' }])
  })

  test('puts money where quality is, and is not won over by many small weak projects', () => {
    const weak = ['a', 'b', 'c', 'd', 'e'].map((id) => aCandidate(id, { quality: 55, full: '10000' }))
    expect(idsOf(aProblem([...weak, aCandidate('strong', { quality: 90, full: '100000' })]))).toEqual([
      'strong',
    ])
  })

  test('keeps the floor of a region, and says who would come in without it', () => {
    const candidates = [
      aCandidate('far', { quality: 60, full: '50000', region: 'PUR', place: 3 }),
      aCandidate('near', { quality: 90, full: '50000', place: 1 }),
      aCandidate('other', { quality: 85, full: '50000', place: 2 }),
    ]
    const { slate } = planSlate(aProblem(candidates, { request: { bounds: [aBound('PUR', '1')] } }), solve)
    expect(slate?.picks.map(({ id }) => id)).toEqual(['near', 'far'])
    expect(slate?.departures).toEqual([
      { id: 'other', kind: 'passed_over' },
      { id: 'far', kind: 'brought_in' },
    ])
    expect(slate?.costs).toMatchObject([{ rule: { key: 'PUR' }, enter: ['other'], leave: ['far'] }])
    // 25 points for each of 50,000, in cents and hundredths.
    expect(slate?.costs.map(({ gained }) => gained)).toEqual([2_500 * 5_000_000])
  })

  test('counts what is committed already toward the bounds', () => {
    const settled = [{ region: 'PUR', objective: null, kind: null, amount: '20000' }]
    const request = { bounds: [aBound('PUR', '1', { side: 'most' })] }
    expect(idsOf(aProblem([aCandidate('far', { region: 'PUR' })], { settled, request }))).toEqual([])
  })

  test('takes steps off full amounts where that is allowed, never below the least', () => {
    const candidates = [
      aCandidate('first', { place: 1, quality: 90, full: '60000' }),
      aCandidate('second', { place: 2, quality: 80, full: '60000' }),
    ]
    const request = { partial: { least: 60, step: '1000' } }
    const { slate } = planSlate(aProblem(candidates, { request }), solve)
    expect(slate?.picks).toEqual([
      { id: 'first', amount: '60000' },
      { id: 'second', amount: '40000' },
    ])
  })

  test('names the smallest set of rules that cannot hold together', () => {
    const candidates = [
      aCandidate('far', { region: 'PUR', full: '70000' }),
      aCandidate('further', { region: 'PUR', full: '70000' }),
      aCandidate('near', { region: 'LOR' }),
    ]
    const [floor, harmless] = [aBound('PUR', '2'), aBound('LOR', '1')]
    expect(impossible(aProblem(candidates, { request: { bounds: [harmless, floor] } }))).toEqual([
      { rule: 'budget' },
      { rule: 'bound', ...floor },
    ])
    const request = { bounds: [harmless, aBound('PUR', '1')], pins: { in: [], out: ['far', 'further'] } }
    expect(impossible(aProblem(candidates, { request }))).toEqual([
      { rule: 'bound', ...aBound('PUR', '1') },
      { rule: 'out', id: 'far' },
      { rule: 'out', id: 'further' },
    ])
  })
})

/** A slate is the best there is, or the rules it names are the fewest that cannot hold together; in no case is it luck. */
function agreesWithAll(problem: SlateProblem) {
  const rules = rulesOf(problem)
  const { slate, impossible: named } = planSlate(problem, patient)
  const most = mostWorth(problem, rules)
  if (slate) {
    expect(rules.filter((rule) => !keeps(problem, slate.picks, rule))).toEqual([])
    expect([slate.worth, slate.proven]).toEqual([most, true])
    // The first is the money, which is said beside the slate and not as a cost.
    for (const [at, { gained, exact }] of slate.costs.entries()) {
      const without = mostWorth(problem, rules.toSpliced(at + 1, 1)) ?? 0
      expect([gained, exact]).toEqual([without - slate.worth, true])
    }
    return
  }
  expect(most).toBeUndefined()
  expect(mostWorth(problem, named)).toBeUndefined()
  for (const fewer of setsSmallerThan(rules, named.length)) expect(mostWorth(problem, fewer)).toBeDefined()
}

/** It suffices to look at the largest of the smaller ones. */
function setsSmallerThan(rules: readonly SlateRule[], size: number): SlateRule[][] {
  const sets = rules.reduce<SlateRule[][]>((all, rule) => [...all, ...all.map((it) => [...it, rule])], [[]])
  return sets.filter((it) => it.length === size - 1)
}

/** `SLATES=5000` looks at many more. */
const runs = Number(process.env['SLATES'] ?? 60)

describe('generated slates agree with looking at all there are', () => {
  test('of up to fifteen applications in full amounts', () => {
    fc.assert(fc.property(anySlate(15, null), agreesWithAll), { numRuns: runs })
  })

  test('of a few applications in partial amounts', () => {
    fc.assert(fc.property(anySlate(5, { least: 70, step: '3000' }), agreesWithAll), { numRuns: runs })
  })
})

describe('what rules cost', () => {
  test('is said as the most that it can be, with who would come in, where nobody had the time to prove more', () => {
    const hurried: WholeSolver = (program) =>
      solve(program.seconds === undefined || program.relaxed ? program : { ...program, seconds: 0 })
    const problem = largeSlate(200, 1)
    const exactly = planSlate(problem, patient).slate?.costs ?? []
    const costs = planSlate(problem, hurried).slate?.costs ?? []
    expect(costs).toHaveLength(6)
    expect(costs.filter(({ exact }) => exact)).toEqual([])
    for (const [at, { gained, enter, leave }] of costs.entries()) {
      expect(gained).toBeGreaterThanOrEqual(exactly[at]?.gained ?? Infinity)
      expect([enter.length > 0, leave.length > 0]).toEqual([true, true])
    }
  })

  test('is looked for during two seconds in all, and what nobody had time for is left open', () => {
    const asked: number[] = []
    const slow: WholeSolver = (program) => {
      const found = patient(program)
      if (program.seconds === undefined) return found
      asked.push(program.seconds)
      return found && { ...found, seconds: asked.length > 4 ? 2 : program.seconds }
    }
    const { slate } = planSlate(largeSlate(200, 1), slow)
    expect(asked.map((it) => it.toFixed(3))).toEqual(['0.333', '0.333', '0.333', '0.333', '0.333'])
    expect(slate?.costs.at(-1)).toMatchObject({ gained: null, exact: false, enter: [], leave: [] })
  })

  test('is said in a moment of two thousand applications in partial amounts', () => {
    const problem = largeSlate(2_000, 1, { partial: { least: 60, step: '100' } })
    const { slate } = planSlate(problem, solve)
    expect(slate?.costs.map(({ exact, gained }) => [exact, (gained ?? 0) > 0])).toEqual(
      Array.from({ length: 6 }, () => [false, true]),
    )
  })
})
