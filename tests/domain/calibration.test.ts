import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { calibrate, type PanelSpreads } from '#app/domain/calibration.ts'
import type { PanelScore } from '#app/domain/score-panel.ts'
import { denseModel } from '#tests/support/dense-model.ts'
import { simulatedPanel, trial, type PanelPlan } from '#tests/support/simulated-panel.ts'

const panel: PanelPlan = { applications: 60, reviewers: 30, each: 3, merit: 10, severity: 8, noise: 6 }
const small: PanelPlan = { ...panel, applications: 24, reviewers: 9 }
const seeds = Array.from({ length: 100 }, (_, at) => at + 1)
const mean = (values: readonly number[]) => values.reduce((sum, it) => sum + it, 0) / values.length
const reviewed = (applicationId: string, reviewerId: string, score: number): PanelScore => ({
  applicationId,
  reviewerId,
  score,
})
const spreadsOf = (scores: readonly PanelScore[]): PanelSpreads => {
  const { spreads } = calibrate(scores)
  if (!spreads) throw new Error('this panel can tell severity from merit')
  return spreads
}

describe('calibrated scores of simulated panels', () => {
  const trials = seeds.map((seed) => trial(seed, panel))

  test('are nearer to the true order than raw means in at least 95 of 100 panels (seeds 1 to 100)', () => {
    const gains = trials.map((it) => it.gain)
    expect(gains.filter((it) => it > 0).length).toBeGreaterThanOrEqual(95)
    expect(mean(gains)).toBeGreaterThanOrEqual(0.07)
  })

  test('cost next to nothing where all reviewers are equally severe (seeds 1 to 50)', () => {
    expect(
      mean(seeds.slice(0, 50).map((seed) => trial(seed, { ...panel, severity: 0 }).gain)),
    ).toBeGreaterThanOrEqual(-0.01)
  })

  test('stand on spreads near the true ones, on average (seeds 1 to 100)', () => {
    for (const name of ['merit', 'severity', 'noise'] as const) {
      const found = mean(trials.map((it) => it.calibration.spreads?.[name] ?? 0))
      expect(Math.abs(found - panel[name])).toBeLessThan(0.5)
    }
  })

  test('are within two standard errors of the truth about nineteen times in twenty (seeds 1 to 100)', () => {
    const hits = trials.flatMap(({ merits, calibration: { applications } }) =>
      applications.map((it, at) =>
        Number(Math.abs(it.calibrated - (merits[at] ?? 0)) < 2 * (it.standardError ?? 0)),
      ),
    )
    expect(mean(hits)).toBeGreaterThan(0.92)
    expect(mean(hits)).toBeLessThan(0.98)
  })
})

describe('beside generalized least squares with the whole covariance matrix', () => {
  const { scores } = simulatedPanel(7, small)
  const { applications, reviewers } = calibrate(scores)
  const spreads = spreadsOf(scores)
  const reference = denseModel(scores, spreads)
  const same = (one: number | undefined, other: number) => {
    expect(one).toBeCloseTo(other, 8)
  }

  test('calibrated scores, severities and their standard errors are the same (seed 7)', () => {
    for (const { applicationId, ...found } of applications) {
      same(found.calibrated, reference.application(applicationId).calibrated)
      same(found.standardError, reference.application(applicationId).standardError)
    }
    for (const { reviewerId, ...found } of reviewers) {
      same(found.severity, reference.reviewer(reviewerId).severity)
      same(found.standardError, reference.reviewer(reviewerId).standardError)
    }
  })

  test('no spreads nearby make the scores likelier than the estimated ones (seed 7)', () => {
    const names = ['merit', 'severity', 'noise'] as const
    const nearby = names.flatMap((name) =>
      [0.97, 1.03].map((by) => ({ ...spreads, [name]: spreads[name] * by })),
    )
    const further = nearby.map((it) => denseModel(scores, it).deviance - reference.deviance)
    expect(further.filter((it) => it <= 0)).toEqual([])
  })
})

describe('what a panel cannot tell', () => {
  test('with one review each, calibrated scores are the raw ones and have no standard error', () => {
    const { scores } = simulatedPanel(3, { ...panel, each: 1 })
    const { applications, reviewers, spreads } = calibrate(scores)
    expect(spreads).toBe(undefined)
    expect(applications.map(({ calibrated, standardError }) => [calibrated, standardError])).toEqual(
      applications.map(({ raw }) => [raw, undefined]),
    )
    expect(reviewers.map(({ severity, standardError }) => [severity, standardError])).toEqual(
      reviewers.map(() => [undefined, undefined]),
    )
  })

  test('severity is not told from noise while no reviewers meet twice', () => {
    const chain = [
      reviewed('A', 'Elena', 80),
      reviewed('A', 'Mirtha', 60),
      reviewed('B', 'Mirtha', 50),
      reviewed('B', 'Rosa', 75),
    ]
    expect(calibrate(chain).spreads).toBe(undefined)
    expect(calibrate([...chain, reviewed('B', 'Elena', 70)]).spreads).not.toBe(undefined)
  })

  test('an application with one review is corrected for its reviewer, and changes nothing else (seed 5)', () => {
    const { scores } = simulatedPanel(5, small)
    const before = calibrate(scores)
    const after = calibrate([...scores, reviewed('alone', 'reviewer 0', 55)])
    expect(after.applications.slice(0, -1).map((it) => it.calibrated)).toEqual(
      before.applications.map((it): unknown => expect.closeTo(it.calibrated, 6)),
    )
    const { merit, severity, noise } = spreadsOf(scores)
    const own = after.reviewers.find((it) => it.reviewerId === 'reviewer 0')?.severity ?? 0
    const general = denseModel(scores, { merit, severity, noise }).application('nobody reviewed').calibrated
    const kept = merit ** 2 / (merit ** 2 + noise ** 2)
    expect(after.applications.at(-1)).toMatchObject({ count: 1, raw: expect.closeTo(55, 6) })
    expect(after.applications.at(-1)?.calibrated).toBeCloseTo(general + kept * (55 + own - general), 4)
  })

  test('two groups of reviewers that share no application are said to be so', () => {
    const { scores } = simulatedPanel(2, small)
    const apart = simulatedPanel(4, { ...small, applications: 10 }).scores.map((it) =>
      reviewed(`other ${it.applicationId}`, `other ${it.reviewerId}`, it.score),
    )
    const sizes = (given: readonly PanelScore[]) =>
      calibrate(given).groups.map((it) => [it.applicationIds.length, it.reviewerIds.length])
    expect(sizes(scores)).toEqual([[24, 9]])
    expect(sizes([...apart, ...scores])).toEqual([
      [24, 9],
      [10, 9],
    ])
    const joined = reviewed('application 0', 'other reviewer 0', 60)
    expect(sizes([...apart, ...scores, joined])).toEqual([[34, 18]])
  })

  test('nobody’s reviews, and reviews that all say the same, come back as they are', () => {
    expect(calibrate([])).toEqual({ applications: [], reviewers: [], spreads: undefined, groups: [] })
    const same = simulatedPanel(1, small).scores.map((it) => ({ ...it, score: 70 }))
    expect(calibrate(same).applications.map((it) => it.calibrated)).toEqual(Array(24).fill(70))
  })
})

test('a reviewer who scores lower than the others over the same applications is severe, and is corrected for', () => {
  const scores = ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((id, at) => [
    reviewed(id, 'Elena', 50 + 6 * at),
    reviewed(id, at < 3 ? 'Mirtha' : 'Rosa', 51 + 6 * at),
    reviewed(id, at % 2 === 0 ? 'the severe one' : 'Julio', at % 2 === 0 ? 30 + 6 * at : 49 + 6 * at),
  ])
  const { applications, reviewers } = calibrate(scores)
  const severe = reviewers.find((it) => it.reviewerId === 'the severe one')
  expect(severe?.severity).toBeGreaterThan(10)
  expect(severe?.standardError).toBeLessThan(10)
  const order = applications.toSorted((left, right) => left.calibrated - right.calibrated)
  expect(order.map((it) => it.applicationId)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
})

test('whatever is scored, every figure is a number, and the order in which scores arrive changes nothing (seed 11)', () => {
  const score = fc.tuple(fc.nat(7), fc.nat(4), fc.constantFrom(0, 25, 50, 75, 100))
  fc.assert(
    fc.property(
      fc.uniqueArray(score, { selector: ([one, other]) => one * 5 + other, maxLength: 30 }),
      (given) => {
        const scores = given.map(([one, other, points]) => reviewed(`${one}`, `${other}`, points))
        const { applications, reviewers } = calibrate(scores)
        for (const it of applications)
          expect([it.calibrated, it.standardError ?? 0].every(Number.isFinite)).toBe(true)
        for (const it of reviewers)
          expect([it.severity ?? 0, it.standardError ?? 0].every(Number.isFinite)).toBe(true)
        const backward = calibrate(scores.toReversed()).applications
        for (const { applicationId, calibrated } of backward)
          expect(applications.find((it) => it.applicationId === applicationId)?.calibrated).toBeCloseTo(
            calibrated,
            1,
          )
      },
    ),
    { seed: 11, numRuns: 150 },
  )
})
