import { expect, test } from 'vitest'

import { claimOf, isOpen, sumsByRegion } from '#app/domain/ranking-claim.ts'

const live = { status: 'proposed', outcome: 'awarded', amount: '7000' } as const
const asking = { requested: '9000.50', live: null }

test.each([
  ['what is not decided takes what it asks for', { status: 'in_panel', ...asking }, '9000.50'],
  ['on the waiting list too', { status: 'waitlisted', ...asking }, '9000.50'],
  ['what asks for no money takes none', { status: 'in_panel', requested: null, live: null }, '0'],
  ['a proposed award takes its amount', { status: 'in_panel', requested: '9000.50', live }, '7000'],
  [
    'what is proposed to be declined takes nothing',
    { status: 'in_panel', requested: '9000.50', live: { ...live, outcome: 'declined', amount: null } },
    '0',
  ],
  [
    'an approved award is committed already',
    { status: 'in_panel', requested: '9000.50', live: { ...live, status: 'approved' } },
    '0',
  ],
  ['an award stands in the budget already', { status: 'awarded', ...asking }, '0'],
  ['what was declined takes nothing', { status: 'declined', ...asking }, '0'],
] as const)('%s', (_, application, claim) => {
  expect(claimOf(application)).toEqual(claim)
})

test('only what may still take money is open', () => {
  const statuses = ['in_panel', 'waitlisted', 'awarded', 'declined'] as const
  expect(statuses.map((status) => isOpen({ status, ...asking }))).toEqual([true, true, false, false])
})

test('regions are summed to the centavo, the most asked for first', () => {
  const rows = [
    { region: 'Loreto', requested: '0.10', granted: null },
    { region: 'Ucayali', requested: '0.25', granted: '0.05' },
    { region: 'Loreto', requested: '0.20', granted: '0.20' },
    { region: null, requested: null, granted: null },
  ]
  expect(sumsByRegion(rows)).toEqual([
    { region: 'Loreto', count: 2, requested: '0.3', granted: '0.2' },
    { region: 'Ucayali', count: 1, requested: '0.25', granted: '0.05' },
    { region: null, count: 1, requested: '0', granted: '0' },
  ])
})
