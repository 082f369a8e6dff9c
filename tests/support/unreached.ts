import { database } from '#db/connection.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

/** An application that was declined a moment ago, whose first representative has this address. */
export async function aReleased(address: string, others: TestPerson[] = []) {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const rosa = await aPerson('Rosa Tapullima', address)
  const { id } = await anApplication(call, { status: 'in_panel', representatives: [rosa, ...others] })
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  await releases(approver, id)
  return { call, id, officer, rosa }
}

/** Lets everything that was owed to an address have failed. */
export async function fails(address: string) {
  await database()
    .updateTable('emails')
    .set({ status: 'failed', next_attempt_at: null, last_reply: '550 no such user', attempts: 1 })
    .where('recipient', '=', address)
    .execute()
}
