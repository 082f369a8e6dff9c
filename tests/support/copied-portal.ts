import { hashTable } from '#db/copy.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

/** The tables that one decision, from the call to its email, writes to. */
export const tablesOfADecision = [
  'people',
  'calls',
  'applications',
  'events',
  'decisions',
  'letters',
  'notices',
  'emails',
  'submissions',
]

/** A decision is proposed, approved and sent in the portal that is open. */
export async function sendsADecision() {
  const call = await aSmallCall({ closesInDays: -10 })
  const { id } = await anApplication(call, { status: 'in_panel' })
  const approver = await staffOf(call.id, 'approver')
  await proposes(await staffOf(call.id, 'officer'), id, aDecline)
  await approves(approver, id)
  await releases(approver, id)
}

/** What those tables hold, each as its number of rows and a hash. */
export function hashesOf(db: Parameters<typeof hashTable>[0]) {
  return Promise.all(tablesOfADecision.map(async (table) => ({ table, ...(await hashTable(db, table)) })))
}
