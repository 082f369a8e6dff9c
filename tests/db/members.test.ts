import { expect, test } from 'vitest'

import type { MemberRole } from '#app/domain/organization.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { addMember, endMembership, listMembersFor } from '#db/member.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type TestPerson, aPerson } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

/** An organization of one representative. */
async function ours() {
  const rosa = await aPerson('Rosa Tapullima')
  const { organizationId } = await anApplication(await aSmallCall(), { representatives: [rosa] })
  const adds = (who: { name?: string; role?: MemberRole }, by: TestPerson = rosa) =>
    addMember(by.id, organizationId, { name: 'Julia Yampis', role: 'representative', ...who })
  return { rosa, organizationId, adds }
}

test('a representative adds somebody without an inbox, who is nobody whom the portal knew and is not added twice', async () => {
  const { rosa, organizationId, adds } = await ours()
  await aPerson('Julia Yampis', null)
  await adds({})

  const members = await listMembersFor(rosa.id, organizationId)
  expect(members.map(({ name, email, phone, role }) => ({ name, email, phone, role }))).toEqual([
    { name: 'Julia Yampis', email: null, phone: null, role: 'representative' },
    { name: 'Rosa Tapullima', email: rosa.email, phone: null, role: 'representative' },
  ])
  await expect(adds({ name: 'JULIA yampis' })).rejects.toEqual(new Refusal('member_already'))
})

test('only a representative sees who belongs and adds anyone', async () => {
  const { organizationId, adds } = await ours()
  const stranger = await aPerson('Hugo Ahuanari')
  expect(await listMembersFor(stranger.id, organizationId)).toEqual([])
  await expect(adds({}, stranger)).rejects.toEqual(new Refusal('not_found'))
})

test('a representative ends what a contributor may do and their own part, but the last one stays', async () => {
  const { rosa, organizationId, adds } = await ours()
  const idOf = async (name: string) =>
    (await listMembersFor(rosa.id, organizationId)).find((it) => it.name === name)?.id ?? ''
  const own = await idOf(rosa.name)
  await adds({ name: 'Nelly Shupingahua', role: 'contributor' })
  await endMembership(rosa.id, organizationId, await idOf('Nelly Shupingahua'))
  expect(await idOf('Nelly Shupingahua')).toEqual('')
  await expect(endMembership(rosa.id, organizationId, own)).rejects.toEqual(
    new Refusal('last_representative'),
  )
  await adds({})
  await expect(endMembership(rosa.id, organizationId, await idOf('Julia Yampis'))).rejects.toEqual(
    new Refusal('not_allowed'),
  )
  await endMembership(rosa.id, organizationId, own)
  expect(await listMembersFor(rosa.id, organizationId)).toEqual([])
})
