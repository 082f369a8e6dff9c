import { expect, test } from 'vitest'

import { findRanking } from '#db/ranking.ts'
import { aDecline, anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { queriesOf } from '#tests/support/queries.ts'
import { aReviewedApplication } from '#tests/support/reviewed-application.ts'
import { revisesAfterReopening } from '#tests/support/revising.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

async function aPanel(budget = '30000') {
  const call = await aSmallCall({ closesInDays: -10, budget })
  return {
    call,
    slug: call.slug,
    officer: await staffOf(call.id, 'officer'),
    approver: await staffOf(call.id, 'approver'),
  }
}

test('the list is in the order of the mean of the reviews, with their spread, and the line where the budget ends', async () => {
  const { call, slug, officer } = await aPanel()
  await aReviewedApplication(call, ['1', '2'], { title: 'Radio', requested: '9000' })
  await aReviewedApplication(call, ['4', '3'], { title: 'Agua', requested: '20000' })
  await aReviewedApplication(call, ['3', '3', '3'], { title: 'Cacao', requested: '15000' })
  await anApplication(call, { status: 'in_panel', title: 'Sin evaluar', requested: '5000' })
  await anApplication(call, { status: 'submitted', title: 'En revisión' })

  const ranking = await findRanking(officer.id, slug)
  expect(
    ranking?.rows.map(({ title, rank, mean, spread, scores, requested, cumulative, within }) => [
      title,
      rank,
      mean,
      spread,
      scores,
      requested,
      cumulative,
      within,
    ]),
  ).toEqual([
    ['Agua', 1, '87.50', '17.68', [75, 100], '20000.00', '20000', true],
    ['Cacao', 2, '75.00', '0.00', [75, 75, 75], '15000.00', '35000', false],
    ['Radio', 3, '37.50', '17.68', [25, 50], '9000.00', '44000', false],
    ['Sin evaluar', null, null, null, [], '5000.00', '49000', false],
  ])
  expect(ranking).toMatchObject({ cutAfter: 1, cutsTie: false, remaining: '30000', proposed: '0' })
  expect(ranking?.regions).toEqual([{ region: null, count: 4, requested: '49000', granted: '0' }])
})

test('beside the mean stands what it is once the severity of those who gave it is taken out', async () => {
  const { call, slug, officer } = await aPanel()
  const [severe, usual, generous] = [
    await staffOf(call.id, 'reviewer', 'Severa'),
    await staffOf(call.id, 'reviewer', 'Usual'),
    await staffOf(call.id, 'reviewer', 'Generosa'),
  ]
  await aReviewedApplication(call, ['2', '3'], { title: 'Agua', reviewers: [severe, usual] })
  await aReviewedApplication(call, ['3', '4'], { title: 'Radio', reviewers: [usual, generous] })
  await aReviewedApplication(call, ['1', '3'], { title: 'Cacao', reviewers: [severe, generous] })
  await aReviewedApplication(call, ['0', '1'], { title: 'Viveros', reviewers: [severe, usual] })

  const ranking = await findRanking(officer.id, slug)
  const rows = ranking?.rows.map(({ title, mean, calibrated }) => [title, mean, calibrated])
  // The severe one takes a point off, the generous one adds one: without both, water is worth as much as the radio.
  expect(rows).toMatchObject([
    ['Radio', '87.50', { score: '75.00', risen: 0 }],
    ['Agua', '62.50', { score: '75.00', risen: 1 }],
    ['Cacao', '50.00', { score: '50.00', risen: 0 }],
    ['Viveros', '12.50', { score: '25.00', risen: 0 }],
  ])
  expect(ranking?.groups).toEqual(1)
})

test('a score that is changed after the discussion moves the mean, and not what is calibrated', async () => {
  const { call, slug, officer } = await aPanel()
  const [severe, usual, generous] = [
    await staffOf(call.id, 'reviewer', 'Severa'),
    await staffOf(call.id, 'reviewer', 'Usual'),
    await staffOf(call.id, 'reviewer', 'Generosa'),
  ]
  const water = await aReviewedApplication(call, ['2', '3'], { title: 'Agua', reviewers: [severe, usual] })
  await aReviewedApplication(call, ['3', '4'], { title: 'Radio', reviewers: [usual, generous] })
  await aReviewedApplication(call, ['1', '3'], { title: 'Cacao', reviewers: [severe, generous] })
  await aReviewedApplication(call, ['0', '1'], { title: 'Viveros', reviewers: [severe, usual] })
  const calibrated = async () =>
    new Map((await findRanking(officer.id, slug))?.rows.map((it) => [it.title, it.calibrated?.score]))
  const before = await calibrated()
  await revisesAfterReopening(officer, water, severe, '4')

  expect(await calibrated()).toEqual(before)
  const rows = (await findRanking(officer.id, slug))?.rows.map((it) => [it.title, it.mean, it.rank, it.tied])
  expect(rows?.slice(0, 2)).toEqual(
    expect.arrayContaining([
      ['Agua', '87.50', 1, true],
      ['Radio', '87.50', 1, true],
    ]),
  )
})

test('reviewers who share no application with each other are told, and nothing is calibrated', async () => {
  const { call, slug, officer } = await aPanel()
  for (const title of ['Agua', 'Cacao']) await aReviewedApplication(call, ['2', '3'], { title })
  const ranking = await findRanking(officer.id, slug)
  expect(ranking?.groups).toEqual(2)
  expect(ranking?.rows.map(({ calibrated }) => calibrated)).toEqual([null, null])
})

test('equal means share a rank, and a line that falls between them says that the list alone cannot', async () => {
  const { call, slug, officer } = await aPanel('25000')
  for (const title of ['Agua', 'Cacao']) {
    await aReviewedApplication(call, ['3'], { title, requested: '20000' })
  }
  const ranking = await findRanking(officer.id, slug)
  expect(ranking?.rows.map(({ rank, tied }) => [rank, tied])).toEqual([
    [1, true],
    [1, true],
  ])
  expect(ranking).toMatchObject({ cutAfter: 1, cutsTie: true })
})

test('what is awarded, approved and proposed stands apart, and only what is open takes of what remains', async () => {
  const { call, slug, officer, approver } = await aPanel('100000')
  const [awarded, approved, proposed, declined] = [
    await aReviewedApplication(call, ['4'], { title: 'Otorgada', requested: '12000' }),
    await aReviewedApplication(call, ['3'], { title: 'Aprobada', requested: '10000' }),
    await aReviewedApplication(call, ['2'], { title: 'Propuesta', requested: '9000' }),
    await aReviewedApplication(call, ['1'], { title: 'No financiada', requested: '8000' }),
  ]
  await proposes(officer, awarded.id, anAward('11000'))
  await approves(approver, awarded.id)
  await releases(approver, awarded.id)
  await proposes(officer, approved.id, anAward('9500'))
  await approves(approver, approved.id)
  await proposes(officer, proposed.id, anAward('7000'))
  await proposes(officer, declined.id, aDecline)
  await approves(approver, declined.id)
  await releases(approver, declined.id)

  const ranking = await findRanking(approver.id, slug)
  expect(ranking).toMatchObject({
    awarded: '11000',
    approved: '9500',
    proposed: '7000',
    remaining: '79500',
  })
  expect(
    ranking?.rows.map(({ title, isOpen, granted, cumulative }) => [title, isOpen, granted, cumulative]),
  ).toEqual([
    ['Otorgada', false, '11000', '0'],
    ['Aprobada', false, '9500', '0'],
    ['Propuesta', true, null, '7000'],
    ['No financiada', false, null, '7000'],
  ])
  expect(ranking?.regions).toEqual([{ region: null, count: 4, requested: '39000', granted: '20500' }])
})

test('one application or three, the list is the same two queries', async () => {
  const { call, slug, officer } = await aPanel()
  await aReviewedApplication(call, ['3'])
  const withOne = await queriesOf(() => findRanking(officer.id, slug))
  await aReviewedApplication(call, ['3', '4'])
  await aReviewedApplication(call, ['2'])
  const withThree = await queriesOf(() => findRanking(officer.id, slug))

  expect(withOne).toHaveLength(2)
  expect(withThree).toEqual(withOne)
})

test('the list is for those who work on the call: nobody else finds it, and it names no reviewer', async () => {
  const { call, slug } = await aPanel()
  const auditor = await staffOf(call.id, 'auditor')
  const { representatives } = await aReviewedApplication(call, ['3'])
  const elsewhere = await staffOf((await aSmallCall()).id, 'officer')
  const reviewer = await staffOf(call.id, 'reviewer')

  expect(JSON.stringify(await findRanking(auditor.id, slug))).not.toContain('CANARY')
  for (const stranger of [elsewhere, reviewer, ...representatives]) {
    expect(await findRanking(stranger.id, slug)).toEqual(undefined)
  }
})

test('a decision that is not released is for those who decide: an auditor sees neither it nor a sum that tells it', async () => {
  const { call, slug, officer, approver } = await aPanel('100000')
  const auditor = await staffOf(call.id, 'auditor')
  const [awarded, approved, proposed] = [
    await aReviewedApplication(call, ['4'], { requested: '12000' }),
    await aReviewedApplication(call, ['3'], { requested: '10000' }),
    await aReviewedApplication(call, ['2'], { requested: '9000' }),
  ]
  await proposes(officer, awarded.id, anAward('11000'))
  await approves(approver, awarded.id)
  await releases(approver, awarded.id)
  await proposes(officer, approved.id, anAward('9500'))
  await approves(approver, approved.id)
  await proposes(officer, proposed.id, anAward('7000'))

  const ranking = await findRanking(auditor.id, slug)
  expect(ranking).toMatchObject({ awarded: '11000', approved: '0', proposed: '0', remaining: '89000' })
  expect(
    ranking?.rows.map(({ isOpen, live, granted, cumulative }) => [isOpen, live, granted, cumulative]),
  ).toEqual([
    [false, null, '11000', '0'],
    [true, null, null, '10000'],
    [true, null, null, '19000'],
  ])
  expect(ranking?.regions).toEqual([{ region: null, count: 3, requested: '31000', granted: '11000' }])
})
