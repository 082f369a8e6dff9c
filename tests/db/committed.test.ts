import { expect, test } from 'vitest'

import { terminateAward } from '#app/domain/award-rules.ts'
import { recordRepaymentOf } from '#db/award-repayment.ts'
import { changeAward } from '#db/award.ts'
import { listFreedMoney } from '#db/freed-money.ts'
import { findRankedCall } from '#db/ranked-applications.ts'
import { findSlateMaterial } from '#db/slate-problem.ts'
import { type TestAward, aPaidAward, paidOn } from '#tests/support/awarding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'

freshPortal()

const committedIn = async ({ call, officer }: TestAward) =>
  Number((await findRankedCall(officer.id, call.slug))?.committed)

const freedIn = async ({ call, officer }: TestAward) =>
  (await listFreedMoney(officer.id, call.id)).map(({ amount, why }) => [Number(amount), why])

const cameBack = ({ id, officer }: TestAward, amount: string) =>
  recordRepaymentOf(id, { personId: officer.id }, { amount, receivedOn: paidOn, reference: 'DEV-1' })

const ends = ({ id, approver }: TestAward, unspent: string) =>
  changeAward(id, { personId: approver.id }, (file, signed) =>
    terminateAward(file, { reason: 'Se disolvió la comunidad.', unspent }, signed),
  )

test('what was never paid is free when an award ends; what was paid and not spent is free when it has come back', async () => {
  const award = await aPaidAward()
  await cameBack(award, '100.00')
  expect([await committedIn(award), await freedIn(award)]).toEqual([5000, []])
  await ends(award, '2600')
  expect([await committedIn(award), await freedIn(award)]).toEqual([2900, [[2100, 'ended']]])

  await cameBack(award, '500.00')
  expect([await committedIn(award), await freedIn(award)]).toEqual([2400, [[2600, 'ended']]])
})

test('money that comes back raises what remains, also when nothing of it was said to be unspent', async () => {
  const award = await aPaidAward()
  await ends(award, '2000')
  expect(await committedIn(award)).toEqual(3000)
  await cameBack(award, '3000.00')

  expect([await committedIn(award), await freedIn(award)]).toEqual([0, [[5000, 'ended']]])
  const material = await findSlateMaterial(award.officer.id, award.call.slug)
  expect(material?.problem.settled.map(({ amount }) => Number(amount))).toEqual([])
})
