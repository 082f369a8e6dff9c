import { expect, test } from 'vitest'

import { listMinutesCases } from '#db/panel-minutes.ts'
import { recordRecommendations } from '#db/panel-recommendation.ts'
import { aDecline, anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

test('the minutes tell an auditor what was released, and nothing that the panel or the office said since', async () => {
  const call = await aSmallCall({ closesInDays: -10, budget: '100000' })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const auditor = await staffOf(call.id, 'auditor')
  const told = await anApplication(call, { status: 'in_panel', title: 'Agua' })
  const untold = await anApplication(call, { status: 'in_panel', title: 'Radio' })
  const recommends = (id: string, rank: number, amount: string) =>
    recordRecommendations(officer.id, call.id, [
      { applicationId: id, recommended: { rank, amount, conditions: '' } },
    ])
  await recommends(untold.id, 1, '9000')
  await recommends(told.id, 2, '8000')
  expect(await listMinutesCases(auditor.id, call.id)).toEqual([])

  await proposes(officer, told.id, { ...aDecline, outcome: 'waitlisted', reasonCodes: [], feedback: '' })
  await approves(approver, told.id)
  await releases(approver, told.id)
  await recommends(told.id, 3, '10000')
  await proposes(officer, told.id, anAward('10000'))
  await proposes(officer, untold.id, anAward('9000'))
  expect(await listMinutesCases(auditor.id, call.id)).toMatchObject([
    {
      reference: told.reference,
      recommended: { rank: 2, amount: '8000' },
      decision: { outcome: 'waitlisted', status: 'released' },
    },
  ])
  expect(await listMinutesCases(officer.id, call.id)).toMatchObject([
    { reference: untold.reference, recommended: { rank: 1 }, decision: { status: 'proposed' } },
    {
      reference: told.reference,
      recommended: { rank: 3 },
      decision: { amount: '10000', status: 'proposed' },
    },
  ])
})
