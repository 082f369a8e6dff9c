import { expect, test } from 'vitest'

import { Refusal } from '#app/domain/refusal.ts'
import { database } from '#db/connection.ts'
import { correctAddress } from '#db/email-again.ts'
import { listEmails } from '#db/email-log.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { heldAtTheRow, refusals, somebodyWaits, succeeded } from '#tests/support/gate.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { aReleased, fails } from '#tests/support/unreached.ts'

freshPortal()

const reason = 'La dictó por teléfono.'

/** A decision of another call, of which the same person is told. */
async function releasedElsewhere(person: TestPerson) {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const { id } = await anApplication(call, { status: 'in_panel', representatives: [person] })
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  await releases(approver, id)
  return { id, officer }
}

async function failedOf(officer: TestPerson, address: string) {
  const [failed] = (await listEmails(officer.id, { q: address, status: 'failed' })).rows
  return failed?.id ?? ''
}

test('of two offices that correct one address at once one succeeds, and the other is told that it is corrected', async () => {
  const { id, officer, rosa } = await aReleased('rosa.dos@example.org')
  const elsewhere = await releasedElsewhere(rosa)
  await fails('rosa.dos@example.org')
  const [here, there] = [await failedOf(officer, 'rosa.dos@'), await failedOf(elsewhere.officer, 'rosa.dos@')]
  const outcomes = await heldAtTheRow(id, [
    () => correctAddress(officer.id, here, { address: 'rosa.una@example.org', reason }),
    async () => {
      await somebodyWaits()
      return correctAddress(elsewhere.officer.id, there, { address: 'rosa.otra@example.org', reason })
    },
  ])

  expect(succeeded(outcomes)).toHaveLength(1)
  expect(refusals(outcomes)).toEqual([new Refusal('address_moved')])
  const kept = await database().selectFrom('address_corrections').select('new_address').execute()
  const { email } = await database()
    .selectFrom('people')
    .where('id', '=', rosa.id)
    .select('email')
    .executeTakeFirstOrThrow()
  expect(kept).toEqual([{ new_address: email }])
})
