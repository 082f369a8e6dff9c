import { expect, test } from 'vitest'

import { firstTry, nextAttempt } from '#emails/backoff.ts'

const since = new Date('2026-11-23T22:00:00Z')
const now = new Date('2026-11-23T22:05:00Z')

test('the waits grow from a minute to six hours', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 50].map((attempts) => {
    const next = nextAttempt({ attempts, since, isCode: false }, now, 0.5)
    return ((next?.getTime() ?? NaN) - now.getTime()) / 60_000
  })
  expect(minutes).toEqual([1, 5, 15, 60, 120, 240, 360, 360])
})

test('chance moves a wait by a fifth at most', () => {
  const waits = [0, 1].map((chance) => {
    const next = nextAttempt({ attempts: 2, since, isCode: false }, now, chance)
    return ((next?.getTime() ?? NaN) - now.getTime()) / 60_000
  })
  expect(waits).toEqual([4, 6])
})

test.each([
  { isCode: false, later: '2026-11-28T21:59:59Z', isTried: true },
  { isCode: false, later: '2026-11-28T22:00:00Z', isTried: false },
  { isCode: true, later: '2026-11-23T22:09:59Z', isTried: true },
  { isCode: true, later: '2026-11-23T22:10:00Z', isTried: false },
])('whether an email (a code: $isCode) is tried again at $later: $isTried', ({ isCode, later, isTried }) => {
  const next = nextAttempt({ attempts: 3, since, isCode }, new Date(later), 0.5)
  expect(next !== undefined).toEqual(isTried)
})

test.each([
  ['never tried before: from now', [], 0],
  [
    'tried for a day: from the first try',
    [
      [24, 'later'],
      [18, 'away'],
      [12, 'doubtful'],
      [6, 'later'],
    ],
    24,
  ],
  [
    'refused in between and sent again by hand: from the try after',
    [
      [12, 'later'],
      [8, 'never'],
      [4, 'later'],
    ],
    4,
  ],
  [
    'came back and was sent again by hand: from now',
    [
      [12, 'accepted'],
      [4, 'returned'],
    ],
    0,
  ],
  [
    'held back for a day: from the try after',
    [
      [48, 'later'],
      [8, 'later'],
      [4, 'later'],
    ],
    8,
  ],
] as const)('patience with a letter that was %s', (_, tries, hoursAgo) => {
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const earlier = tries.map(([hours, outcome]) => ({ endedAt: ago(hours), outcome }))
  expect(firstTry(earlier, now)).toEqual(ago(hoursAgo))
})
