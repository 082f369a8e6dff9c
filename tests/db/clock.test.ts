import { expect, test } from 'vitest'

import { requestChanges } from '#app/domain/application-changes.ts'
import { changeApplicationIn } from '#db/application.ts'
import { runClock } from '#db/clock.ts'
import { database, inTransaction } from '#db/connection.ts'
import { anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const hour = 3_600_000

/** A request for changes made so many hours ago, due some hours after it was made. */
async function changesAskedFor({ hoursAgo, dueAfter }: { hoursAgo: number; dueAfter: number }) {
  const call = await aSmallCall({ closesInDays: -10 })
  const application = await anApplication(call, { status: 'submitted' })
  const officer = await staffOf(call.id, 'officer')
  const at = new Date(Date.now() - hoursAgo * hour)
  const input = {
    sections: ['project'],
    message: 'Falta el acta.',
    dueAt: new Date(at.getTime() + dueAfter * hour),
  }
  await inTransaction((tx) =>
    changeApplicationIn(tx, application.id, { asker: { personId: officer.id }, at }, (file, signed) =>
      requestChanges(file, input, signed),
    ),
  )
  return application.id
}

async function statusOf(id: string) {
  const { status } = await database()
    .selectFrom('applications')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return status
}

/** The mandate of everyone who speaks for the organization is disputed: nobody of it may be written to. */
async function disputeMandates(applicationId: string) {
  await database()
    .updateTable('memberships')
    .set({ disputed_at: new Date() })
    .where('organization_id', '=', (eb) =>
      eb.selectFrom('applications').select('organization_id').where('id', '=', applicationId),
    )
    .execute()
}

function tick() {
  return runClock((error) => {
    throw error
  })
}

test('when the time for changes runs out the earlier submission stands, and its people are told once', async () => {
  const late = await changesAskedFor({ hoursAgo: 48, dueAfter: 24 })
  const inTime = await changesAskedFor({ hoursAgo: 48, dueAfter: 72 })

  expect(await tick()).toEqual(1)
  expect([await statusOf(late), await statusOf(inTime)]).toEqual(['submitted', 'changes_requested'])
  expect(await tick()).toEqual(0)
  expect(await lettersOwed(late, 'changes-lapsed')).toHaveLength(1)
})

async function anOfferThatRanOut() {
  const call = await aSmallCall({ closesInDays: -10 })
  const { id } = await anApplication(call, { status: 'in_panel' })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  await proposes(officer, id, anAward('5000'))
  await approves(approver, id)
  await releases(approver, id)
  expect(await tick()).toEqual(0)

  await database()
    .updateTable('awards')
    .set({ offered_until: new Date(Date.now() - hour) })
    .where('application_id', '=', id)
    .execute()
  return { id, officer }
}

test('an offer that nobody accepts in time lapses once', async () => {
  const { id } = await anOfferThatRanOut()

  expect(await tick()).toEqual(1)
  expect(await tick()).toEqual(0)
  expect(await lettersOwed(id, 'award-lapsed')).toHaveLength(1)
})

test('no date waits for somebody to speak for the organization: the office is told instead', async () => {
  const id = await changesAskedFor({ hoursAgo: 48, dueAfter: 24 })
  await disputeMandates(id)

  expect(await tick()).toEqual(1)
  expect(await statusOf(id)).toEqual('submitted')
  const told = await lettersOwed(id, 'changes-lapsed')
  expect(told.map(({ name }) => name)).toEqual(['officer'])
})

test('an offer lapses, and its money is free, though nobody speaks for the organization', async () => {
  const { id, officer } = await anOfferThatRanOut()
  await disputeMandates(id)

  expect(await tick()).toEqual(1)
  const told = await lettersOwed(id, 'award-lapsed')
  expect(told.map(({ recipient }) => recipient)).toContain(officer.email)
})
