import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { propose, release } from '#app/domain/decision-rules.ts'
import { type Tx, database, inTransaction } from '#db/connection.ts'
import { changeDecisionIn, releaseDecisionIn } from '#db/decision.ts'
import { aDecline, approves, proposes } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

async function everythingOwed() {
  const { rows } =
    await sql`select (select count(*) from letters) as letters, (select count(*) from emails) as emails,
    (select count(*) from notices) as notices, (select count(*) from events) as events,
    (select count(*) from pgboss.job) as jobs, (select count(*) from decisions where status = 'released') as released`.execute(
      database(),
    )
  return rows
}

async function rolledBack(work: (tx: Tx) => Promise<void>) {
  const whole = inTransaction(async (tx) => {
    await work(tx)
    throw new Error('the line to the database broke')
  })
  await expect(whole).rejects.toThrow('the line to the database broke')
}

test('a decision that is rolled back leaves no letter, no email and no job, whether proposed or released', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const { id } = await anApplication(call, { status: 'in_panel' })

  const before = await everythingOwed()
  await rolledBack((tx) =>
    changeDecisionIn(tx, id, { personId: officer.id }, (file, signed) => propose(file, aDecline, signed)),
  )
  expect(await everythingOwed()).toEqual(before)

  await proposes(officer, id, aDecline)
  await approves(approver, id)
  const approved = await everythingOwed()
  await rolledBack((tx) =>
    releaseDecisionIn(tx, id, { personId: approver.id }, (file, signed, hash) =>
      release(file, { hash }, signed),
    ),
  )
  expect(await everythingOwed()).toEqual(approved)
})
