import { expect, test } from 'vitest'

import type { NewMember } from '#app/domain/organization.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { database } from '#db/connection.ts'
import { addMember, endMembership, listMembersFor } from '#db/member.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type TestPerson, aPerson } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const names = { es: 'representante', en: 'representative' }

/** An organization of one representative. */
async function ours() {
  const rosa = await aPerson('Rosa Tapullima')
  const { organizationId } = await anApplication(await aSmallCall(), { representatives: [rosa] })
  const adds = (who: Partial<NewMember>, by: TestPerson = rosa) =>
    addMember(
      by.id,
      organizationId,
      { name: 'Julia Yampis', email: null, role: 'representative', ...who },
      names,
    )
  return { rosa, organizationId, adds }
}

test('a representative adds another to a shared inbox, who is told by one email and is nobody whom the portal knew', async () => {
  const { rosa, organizationId, adds } = await ours()
  const known = await aPerson('Julia Yampis', 'comunidad@example.org')
  await database().updateTable('people').set({ phone: '999 CANARY' }).where('id', '=', known.id).execute()
  await adds({ email: 'comunidad@example.org' })

  const members = await listMembersFor(rosa.id, organizationId)
  expect(members.map(({ name, email, phone, role }) => ({ name, email, phone, role }))).toEqual([
    { name: 'Julia Yampis', email: 'comunidad@example.org', phone: null, role: 'representative' },
    { name: 'Rosa Tapullima', email: rosa.email, phone: null, role: 'representative' },
  ])
  const letters = await database()
    .selectFrom('emails as e')
    .innerJoin('letters as l', 'l.id', 'e.letter_id')
    .where('e.recipient', '=', 'comunidad@example.org')
    .select('l.subject')
    .execute()
  expect(letters).toEqual([{ subject: 'Ahora es representante de Comunidad Nativa Nueva Esperanza' }])
  await expect(adds({ name: 'JULIA yampis', email: 'comunidad@example.org' })).rejects.toEqual(
    new Refusal('member_already'),
  )
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
