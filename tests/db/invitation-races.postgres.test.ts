import { expect, test } from 'vitest'

import { acceptInvitation } from '#db/joining.ts'
import { listMembersFor } from '#db/member.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { anInvitingOrganization } from '#tests/support/invitations.ts'
import { aPerson } from '#tests/support/people.ts'
import { refusalOf } from '#tests/support/refusal-of.ts'

freshPortal()

test('of fifty who come by one code at once one becomes a member', async () => {
  const { rosa, organizationId, invites } = await anInvitingOrganization()
  const seal = await invites()
  const people = []
  for (let index = 0; index < 50; index += 1) people.push(await aPerson(`Persona ${index}`))
  const outcomes = await Promise.all(people.map(({ id }) => refusalOf(acceptInvitation(id, seal))))
  expect(outcomes.filter((it) => it === 'done')).toHaveLength(1)
  expect(outcomes.filter((it) => it === 'invitation_over')).toHaveLength(49)
  expect(await listMembersFor(rosa.id, organizationId)).toHaveLength(2)
})
