import { describe, expect, test } from 'vitest'

import { expectedReviews } from '#app/domain/expected-review.ts'
import { fitPanel } from '#app/domain/panel-fit.ts'
import { reportPanel } from '#app/domain/panel-report.ts'
import type { PanelScore } from '#app/domain/score-panel.ts'
import { calibrate } from '#app/domain/calibration.ts'
import { denseModel } from '#tests/support/dense-model.ts'
import { simulatedPanel } from '#tests/support/simulated-panel.ts'

const plan = { applications: 24, reviewers: 8, each: 3, merit: 10, severity: 5, noise: 4 }
const { scores } = simulatedPanel(9, plan)
const reviewer = (id: string, given: readonly PanelScore[]) => {
  const found = reportPanel(given).reviewers.find((it) => it.reviewerId === id)
  if (!found) throw new Error(`${id} has reviewed`)
  return found
}
/** The same panel in which one reviewer scores otherwise. */
const where = (id: string, otherwise: (score: number, at: number) => number) => {
  let at = 0
  return scores.map((it) => {
    if (it.reviewerId !== id) return it
    at += 1
    return { ...it, score: otherwise(it.score, at) }
  })
}

describe('applications, raw and calibrated side by side', () => {
  const given = [
    ['A', 'Elena', 80],
    ['A', 'Mirtha', 70],
    ['B', 'Elena', 62.5],
    ['B', 'Rosa', 62.5],
    ['C', 'Mirtha', 70],
    ['C', 'Rosa', 80],
    ['D', 'Elena', 40],
    ['D', 'Mirtha', 41],
  ].map(([application, by, score]) => ({
    applicationId: String(application),
    reviewerId: String(by),
    score: Number(score),
  }))
  const { applications, isConnected } = reportPanel(given)

  test('show ties as ties, and the next place after as many', () => {
    expect(applications.map(({ applicationId, raw }) => [applicationId, raw])).toEqual([
      ['A', { score: '75.00', rank: 1, tied: true }],
      ['C', { score: '75.00', rank: 1, tied: true }],
      ['B', { score: '62.50', rank: 3, tied: false }],
      ['D', { score: '40.50', rank: 4, tied: false }],
    ])
  })

  test('have the spread of their reviews, and say how far the other order moves them', () => {
    expect(applications.map((it) => it.spread)).toEqual(['7.07', '7.07', '0.00', '0.71'])
    expect(applications.map((it) => it.raw.rank - it.risen)).toEqual(
      applications.map((it) => it.calibrated.rank),
    )
    expect(isConnected).toBe(true)
  })

  test('of groups that share no application are said not to be comparable', () => {
    const apart = given.map((it) => ({
      ...it,
      applicationId: `${it.applicationId}2`,
      reviewerId: `${it.reviewerId}2`,
    }))
    const { isConnected: connected, groups } = reportPanel([...given, ...apart])
    expect([connected, groups.map((it) => it.applicationIds)]).toEqual([
      false,
      [
        ['A', 'B', 'C', 'D'],
        ['A2', 'B2', 'C2', 'D2'],
      ],
    ])
  })
})

test('what is expected of a review is what the panel without it says, with the full covariance matrix (seed 9)', () => {
  const { spreads } = calibrate(scores)
  if (!spreads) throw new Error('this panel can tell severity from merit')
  const some = expectedReviews(fitPanel(scores)).slice(0, 12)
  for (const { applicationId, reviewerId, score, expected } of some) {
    const others = scores.filter((it) => it.applicationId !== applicationId || it.reviewerId !== reviewerId)
    const without = denseModel(others, spreads)
    const foretold = without.application(applicationId).calibrated - without.reviewer(reviewerId).severity
    expect(expected).toBeCloseTo(foretold, 6)
    expect(
      scores.find((it) => it.applicationId === applicationId && it.reviewerId === reviewerId)?.score,
    ).toBeCloseTo(score, 9)
  }
})

describe('the report of a reviewer', () => {
  test('has count, mean, spread and severity, and no flag for scoring like the others (seed 9)', () => {
    const own = scores.filter((it) => it.reviewerId === 'reviewer 1').map((it) => it.score)
    const { count, shared, mean, flags, agreement } = reviewer('reviewer 1', scores)
    expect([count, shared, flags]).toEqual([own.length, own.length, []])
    expect(mean).toBeCloseTo(own.reduce((sum, it) => sum + it, 0) / own.length, 9)
    expect(agreement).toBeGreaterThan(0.5)
  })

  test('flags who is severe, who is lenient, and who is neither only by a little (seed 9)', () => {
    const flagsWhen = (by: number) =>
      reviewer(
        'reviewer 2',
        where('reviewer 2', (it) => it + by),
      ).flags
    expect([flagsWhen(-30), flagsWhen(30), flagsWhen(0)]).toEqual([['severe'], ['lenient'], []])
  })

  test('flags who gives everyone the same, and who orders them the other way round (seed 9)', () => {
    expect(
      reviewer(
        'reviewer 3',
        where('reviewer 3', (_, at) => 60 + (at % 2)),
      ).flags,
    ).toEqual(['narrow'])
    expect(
      reviewer(
        'reviewer 3',
        where('reviewer 3', (it) => 120 - it),
      ).flags,
    ).toContain('contrary')
  })

  test('names the review that stands apart, on both sides, and counts it like any other (seed 9)', () => {
    const given = where('reviewer 4', (it, at) => (at === 1 ? it - 45 : it))
    const { applications, reviewers } = reportPanel(given)
    const named = reviewers.flatMap((it) => it.apart.map(({ reviewerId }) => [reviewerId, it.flags]))
    expect(named).toEqual([['reviewer 4', ['apart']]])
    const [application, ...others] = applications.filter((it) => it.apart.length > 0)
    expect(others).toEqual([])
    expect(application?.apart.map((it) => it.deviations < -3)).toEqual([true])
    expect(application?.count).toBe(3)
    expect(Number(application?.spread)).toBeGreaterThan(15)
  })

  test('says nothing of agreement below three shared applications, nor of severity that cannot be told', () => {
    const few = [
      { applicationId: 'A', reviewerId: 'Elena', score: 70 },
      { applicationId: 'A', reviewerId: 'Rosa', score: 60 },
      { applicationId: 'B', reviewerId: 'Elena', score: 50 },
    ]
    expect(reviewer('Elena', few)).toEqual({
      reviewerId: 'Elena',
      count: 2,
      mean: 60,
      spread: expect.closeTo(14.142, 3),
      severity: undefined,
      standardError: undefined,
      agreement: undefined,
      shared: 1,
      apart: [],
      flags: [],
    })
  })
})
