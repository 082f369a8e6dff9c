import { randomUUID } from 'node:crypto'

import type { MemberRole } from '#app/domain/organization.ts'
import { invite } from '#db/invitation.ts'
import { type TestPerson, aPerson } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

const roleNames = { es: 'colaboradora', en: 'contributor' }

type Wishes = { name?: string; role?: MemberRole; email?: string; by?: TestPerson }

/** An organization of one representative, with what she invites people by. Answers each invitation's seal. */
export async function anInvitingOrganization() {
  const rosa = await aPerson('Rosa Tapullima')
  const application = await anApplication(await aSmallCall(), { representatives: [rosa] })
  const { organizationId } = application
  const invites = async ({ name = 'Julia Yampis', role = 'contributor', email, by = rosa }: Wishes = {}) => {
    const secretHash = randomUUID()
    const letter =
      email === undefined ? {} : { letter: { email, path: `/apply/join?link=${secretHash}`, roleNames } }
    await invite(by.id, organizationId, { name, role, secretHash, ...letter })
    return secretHash
  }
  return { rosa, organizationId, application, invites }
}
