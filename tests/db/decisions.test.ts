import { expect, test } from 'vitest'

import { Refusal } from '#app/domain/refusal.ts'
import { database } from '#db/connection.ts'
import { listBrokenLinks } from '#db/event.ts'
import { aDecline, anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

async function aPanel(closesInDays = -10, budget = '100000') {
  const call = await aSmallCall({ closesInDays, budget })
  return { call, officer: await staffOf(call.id, 'officer'), approver: await staffOf(call.id, 'approver') }
}

test('a released decision moves its application and owes each representative the letter that was approved', async () => {
  const { call, officer, approver } = await aPanel()
  const representatives = [await aPerson('Rosa Tapullima'), await aPerson('Wilder Sangama')]
  const { id } = await anApplication(call, { status: 'in_panel', representatives })

  await proposes(officer, id, aDecline)
  await approves(approver, id)
  expect(await lettersOwed(id, 'decision-declined')).toEqual([])
  await releases(approver, id)

  const application = await database()
    .selectFrom('applications')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirst()
  expect(application).toEqual({ status: 'declined' })
  expect(await lettersOwed(id, 'decision-declined')).toEqual(
    representatives.map(({ name, email }) => ({ name, channel: 'email', recipient: email })),
  )
  expect(await listBrokenLinks()).toEqual([])
})

test('representatives who share an inbox get one copy, and one without email gets a letter to be handed over', async () => {
  const { call, officer, approver } = await aPanel()
  const shared = `comunidad-${call.id.slice(0, 8)}@example.org`
  const representatives = [
    await aPerson('Elena Pacaya', shared),
    await aPerson('Hilario Pacaya', shared),
    await aPerson('Nélida Ahuanari', null),
  ]
  const { id } = await anApplication(call, { status: 'in_panel', representatives })

  await proposes(officer, id, aDecline)
  await approves(approver, id)
  await releases(approver, id)

  expect(await lettersOwed(id, 'decision-declined')).toEqual([
    { name: 'Elena Pacaya', channel: 'email', recipient: shared },
    { name: 'Hilario Pacaya', channel: 'email', recipient: shared },
    { name: 'Nélida Ahuanari', channel: 'letter', recipient: null },
  ])
  const copies = await database()
    .selectFrom('emails')
    .select('recipient')
    .where('recipient', '=', shared)
    .execute()
  expect(copies).toEqual([{ recipient: shared }, { recipient: shared }])
})

test('whoever proposed a decision cannot approve it', async () => {
  const { call, approver } = await aPanel()
  const { id } = await anApplication(call, { status: 'in_panel' })
  await proposes(approver, id, aDecline)

  await expect(approves(approver, id)).rejects.toEqual(new Refusal('same_person'))
})

test('an approval that the budget cannot carry is refused, and the budget to the last centavo is not', async () => {
  const { call, officer, approver } = await aPanel(-10, '15000.00')
  const first = await anApplication(call, { status: 'in_panel' })
  const second = await anApplication(call, { status: 'in_panel' })
  await proposes(officer, first.id, anAward('10000.01'))
  await approves(approver, first.id)
  await proposes(officer, second.id, anAward('5000'))

  await expect(approves(approver, second.id)).rejects.toMatchObject({ code: 'over_budget' })

  const third = await anApplication(call, { status: 'in_panel' })
  await proposes(officer, third.id, anAward('4999.99'))
  await approves(approver, third.id)
  const approved = await database()
    .selectFrom('decisions')
    .select('amount')
    .where('status', '=', 'approved')
    .execute()
  expect(approved.map(({ amount }) => amount).sort()).toEqual(['10000.01', '4999.99'])
})

test('a decision whose representatives changed after its approval is not released', async () => {
  const { call, officer, approver } = await aPanel()
  const { id, organizationId } = await anApplication(call, { status: 'in_panel' })
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  const newcomer = await aPerson('Mariela Shapiama')
  await database()
    .insertInto('memberships')
    .values({ person_id: newcomer.id, organization_id: organizationId, role: 'representative' })
    .execute()

  await expect(releases(approver, id)).rejects.toEqual(new Refusal('letters_changed'))
  expect(await lettersOwed(id, 'decision-declined')).toEqual([])
})

test('a stranger to the call is told that there is no such application', async () => {
  const { call } = await aPanel()
  const { id } = await anApplication(call, { status: 'in_panel' })
  const other = await aSmallCall()
  const elsewhere = await staffOf(other.id, 'officer')

  await expect(proposes(elsewhere, id, aDecline)).rejects.toEqual(new Refusal('not_found'))
})
