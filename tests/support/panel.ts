import { staffOf } from '#tests/support/people.ts'
import { signedIn } from '#tests/support/running-portal.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

/** A closed call and the two who decide in it, signed in to the portal at this origin. */
export async function aPanelOf(origin: string) {
  const call = await aSmallCall({ closesInDays: -10, budget: '100000' })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  return {
    call,
    officer,
    approver,
    asOfficer: await signedIn(origin, officer),
    asApprover: await signedIn(origin, approver),
  }
}
