import { expect, test } from 'vitest'

import { verdictOf } from '#tests/support/bar.ts'

test('what is done so often in a second keeps its bar from there on, what takes so many milliseconds until there', () => {
  const often = [320, 321, 322].map((figure) => verdictOf({ figure, unit: '/s', bar: 321 }))
  const soon = [14, 15, 15.1].map((figure) => verdictOf({ figure, unit: 'ms', bar: 15 }))
  expect([often, soon]).toEqual([
    ['missed', 'kept', 'kept'],
    ['kept', 'kept', 'missed'],
  ])
})

test('a figure that could not be measured keeps no bar', () => {
  expect([
    verdictOf({ figure: NaN, unit: 'ms', bar: 15 }),
    verdictOf({ figure: NaN, unit: '/s', bar: 1 }),
  ]).toEqual([...['missed', 'missed']])
})
