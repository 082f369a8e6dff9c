import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { database } from '#db/connection.ts'
import { listInvitationsFor, withdrawInvitation } from '#db/invitation.ts'
import { acceptInvitation, findInvitationFor } from '#db/joining.ts'
import { addMember, listMembersFor } from '#db/member.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { anInvitingOrganization } from '#tests/support/invitations.ts'
import { aPerson } from '#tests/support/people.ts'
import { refusalOf } from '#tests/support/refusal-of.ts'

freshPortal()

async function belonging(readerId: string, organizationId: string) {
  const members = await listMembersFor(readerId, organizationId)
  return members.map(({ name, role, email }) => ({ name, role, hasInbox: email !== null }))
}

test('an invitation by email is owed as a letter, and makes a member of whoever reads that inbox and accepts', async () => {
  const { rosa, organizationId, invites } = await anInvitingOrganization()
  const seal = await invites({ email: 'julia@example.org' })
  const letters = await database()
    .selectFrom('emails as e')
    .innerJoin('letters as l', 'l.id', 'e.letter_id')
    .where('e.recipient', '=', 'julia@example.org')
    .select(['l.subject', 'l.text', 'e.secret'])
    .execute()
  expect(letters).toEqual([
    {
      subject: 'Comunidad Nativa Nueva Esperanza le invita a ser colaboradora',
      text: expect.stringContaining(`/apply/join?link=${seal}`),
      secret: true,
    },
  ])

  const [julia, other] = [await aPerson('Julia', 'julia@example.org'), await aPerson('Hugo Ahuanari')]
  expect(await findInvitationFor(other.id, seal)).toBeUndefined()
  expect(await findInvitationFor(julia.id, seal)).toMatchObject({
    organization: 'Comunidad Nativa Nueva Esperanza',
    role: 'contributor',
    invitedBy: 'Rosa Tapullima',
  })
  expect(await refusalOf(acceptInvitation(other.id, seal))).toEqual('invitation_for_another')
  expect(await acceptInvitation(julia.id, seal)).toEqual(organizationId)
  expect(await belonging(rosa.id, organizationId)).toEqual([
    { name: 'Rosa Tapullima', role: 'representative', hasInbox: true },
    { name: 'Julia', role: 'contributor', hasInbox: true },
  ])
  expect(await refusalOf(acceptInvitation(julia.id, seal))).toEqual('invitation_over')
})

test('a code opens for whoever tells it, and not once it is used, withdrawn, a week old, or its inviter left', async () => {
  const { rosa, organizationId, invites } = await anInvitingOrganization()
  const comes = async (seal: string) => refusalOf(acceptInvitation((await aPerson('Alguien')).id, seal))
  const [used, withdrawn, old] = [
    await invites(),
    await invites({ name: 'Retirada' }),
    await invites({ name: 'Vieja' }),
  ]
  expect(await comes(used)).toEqual('done')
  const open = await listInvitationsFor(rosa.id, organizationId)
  expect(open.map(({ name, email }) => ({ name, email }))).toEqual([
    { name: 'Retirada', email: null },
    { name: 'Vieja', email: null },
  ])
  await withdrawInvitation(rosa.id, organizationId, open[0]?.id ?? '')
  await sql`update invitations set created_at = created_at - interval '7 days', expires_at = expires_at - interval '7 days'
    where secret_hash = ${old}`.execute(database())
  const second = await aPerson('Segunda Representante')
  await acceptInvitation(second.id, await invites({ name: 'Segunda', role: 'representative' }))
  const ofOneWhoLeft = await invites({ name: 'De quien se fue', by: second })
  await sql`update memberships set ends_at = now() where person_id = ${second.id}`.execute(database())
  expect({
    used: await comes(used),
    withdrawn: await comes(withdrawn),
    old: await comes(old),
    ofOneWhoLeft: await comes(ofOneWhoLeft),
    unknown: await comes('nobody’s'),
  }).toEqual({
    used: 'invitation_over',
    withdrawn: 'invitation_over',
    old: 'invitation_over',
    ofOneWhoLeft: 'invitation_over',
    unknown: 'invitation_unknown',
  })
})

test('nobody but a representative invites, lists or withdraws, and nobody is invited twice', async () => {
  const { rosa, organizationId, invites } = await anInvitingOrganization()
  const julia = await aPerson('Julia Yampis', 'yampis@example.org')
  await acceptInvitation(julia.id, await invites())
  const stranger = await aPerson('Hugo Ahuanari')
  await invites({ name: 'Nelly' })
  const [open] = await listInvitationsFor(rosa.id, organizationId)
  expect({
    byContributor: await refusalOf(invites({ name: 'Otra', by: julia })),
    byStranger: await refusalOf(invites({ name: 'Otra', by: stranger })),
    seenByContributor: await listInvitationsFor(julia.id, organizationId),
    withdrawnByStranger: await refusalOf(withdrawInvitation(stranger.id, organizationId, open?.id ?? '')),
    again: await refusalOf(invites({ name: 'nelly' })),
    whoBelongs: await refusalOf(invites({ name: 'Julia Yampis', email: 'yampis@example.org' })),
  }).toEqual({
    byContributor: 'not_found',
    byStranger: 'not_found',
    seenByContributor: [],
    withdrawnByStranger: 'not_found',
    again: 'invited_already',
    whoBelongs: 'member_already',
  })
})

test('a contributor rises by an invitation to represent; somebody listed without an inbox comes in their own place', async () => {
  const { rosa, organizationId, invites } = await anInvitingOrganization()
  const julia = await aPerson('Julia Yampis')
  await acceptInvitation(julia.id, await invites())
  expect(await refusalOf(acceptInvitation(julia.id, await invites()))).toEqual('already_in_organization')
  await acceptInvitation(julia.id, await invites({ name: 'Julia, otra vez', role: 'representative' }))

  await addMember(rosa.id, organizationId, { name: 'Apu Segundo', role: 'representative' })
  const segundo = await aPerson('Segundo Tuesta')
  await acceptInvitation(segundo.id, await invites({ name: 'apu segundo', role: 'representative' }))
  expect(await belonging(rosa.id, organizationId)).toEqual([
    { name: 'Julia Yampis', role: 'representative', hasInbox: true },
    { name: 'Rosa Tapullima', role: 'representative', hasInbox: true },
    { name: 'Segundo Tuesta', role: 'representative', hasInbox: true },
  ])
})
