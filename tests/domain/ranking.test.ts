import { describe, expect, test } from 'vitest'

import { figure } from '#app/domain/money.ts'
import { rank } from '#app/domain/ranking.ts'
import type { Criterion } from '#app/domain/review-check.ts'
import { reviewTotal, shownScore, standingOf } from '#app/domain/score.ts'

const criterion = (key: string, weight: string, scaleMin = '0', scaleMax = '4'): Criterion => ({
  key,
  weight,
  scaleMin,
  scaleMax,
  optional: false,
  justifiedScores: [],
  justificationWords: 0,
})
const gave = (scores: Record<string, string>) =>
  Object.entries(scores).map(([key, score]) => ({ criterion: key, score, justification: '' }))
const rubric = {
  criteria: [criterion('need', '20'), criterion('plan', '20'), criterion('budget', '10', '1', '5')],
}

describe("a review's total", () => {
  const total = (scores: Record<string, string>) => reviewTotal(rubric, gave(scores))?.toFixed()

  test('weighs each score by where it stands on its scale, from 0 to 100', () => {
    expect(total({ need: '4', plan: '4', budget: '5' })).toBe('100')
    expect(total({ need: '0', plan: '0', budget: '1' })).toBe('0')
    // (20·2/4 + 20·3/4 + 10·(2−1)/(5−1)) / 50 = 27.5 / 50
    expect(total({ need: '2', plan: '3', budget: '2' })).toBe('55')
  })

  test('leaves out what is not scored instead of counting it as zero', () => {
    expect(total({ need: '2', plan: '' })).toBe('50')
    expect(total({ need: '2', plan: '9' })).toBe('50')
    expect(total({})).toBe(undefined)
    expect(total({ unknown: '4' })).toBe(undefined)
  })
})

describe('the scores of an application', () => {
  const standing = (totals: string[]) => {
    const { count, mean, spread } = standingOf(totals.map((it) => figure(it)))
    return { count, mean: mean && shownScore(mean), spread: spread && shownScore(spread) }
  }

  test('have a mean, a count and a sample spread', () => {
    // Deviations −3, −1, 1, 3: the squares add up to 20, and 20 / 3 = 2.5819…²
    expect(standing(['70', '72', '74', '76'])).toEqual({ count: 4, mean: '73.00', spread: '2.58' })
    expect(standing(['10', '20', '20'])).toEqual({ count: 3, mean: '16.67', spread: '5.77' })
  })

  test('have no spread with one review and no mean with none', () => {
    expect(standing(['70'])).toEqual({ count: 1, mean: '70.00', spread: undefined })
    expect(standing([])).toEqual({ count: 0, mean: undefined, spread: undefined })
  })

  test('are rounded when shown, halves to the even digit', () => {
    expect(['0.125', '0.135', '0.1251', '99.995'].map((it) => shownScore(figure(it)))).toEqual([
      '0.12',
      '0.14',
      '0.13',
      '100.00',
    ])
  })
})

describe('the ranked list', () => {
  const entry = (reference: string, mean: string | undefined, requested: string) => ({
    id: reference,
    reference,
    mean: mean === undefined ? undefined : figure(mean),
    requested,
  })
  const shown = (entries: ReturnType<typeof entry>[], budget: string, committed = '0') => {
    const { rows, ...line } = rank(entries, { budget, committed })
    return { ...line, rows: rows.map((it) => [it.entry.id, it.rank, it.tied, it.cumulative, it.within]) }
  }

  test('goes from the highest mean to the lowest, and the unscored stand last without a rank', () => {
    expect(
      shown([entry('A', '60', '10'), entry('B', undefined, '10'), entry('C', '80', '10')], '100'),
    ).toEqual({
      remaining: '100',
      cutAfter: 2,
      cutsTie: false,
      rows: [
        ['C', 1, false, '10', true],
        ['A', 2, false, '20', true],
        ['B', undefined, false, '30', false],
      ],
    })
  })

  test('draws the cut line where the money ends, to the last cent', () => {
    const entries = [entry('A', '90', '50.10'), entry('B', '80', '49.90'), entry('C', '70', '0.01')]
    expect(shown(entries, '150.00', '50.00').rows.map((it) => it[4])).toEqual([true, true, false])
    expect(shown(entries, '149.99', '50.00').rows.map((it) => it[4])).toEqual([true, false, false])
    expect(shown(entries, '0', '50.00')).toMatchObject({ cutAfter: 0, cutsTie: false, remaining: '-50' })
    expect(shown(entries, '1000')).toMatchObject({ cutAfter: 3, cutsTie: false })
  })

  test('shows ties as ties, ranks the next after them, and says when the cut line parts a tie', () => {
    const entries = [
      entry('D', '70.001', '10'),
      entry('B', '70.004', '10'),
      entry('A', '90', '10'),
      entry('C', '60', '10'),
    ]
    expect(shown(entries, '25')).toEqual({
      remaining: '25',
      cutAfter: 2,
      cutsTie: true,
      rows: [
        ['A', 1, false, '10', true],
        ['B', 2, true, '20', true],
        ['D', 2, true, '30', false],
        ['C', 4, false, '40', false],
      ],
    })
  })
})
