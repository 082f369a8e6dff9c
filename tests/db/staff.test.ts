import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { type Role, roles } from '#app/domain/role.ts'
import { type Invitation, grantableBy } from '#app/domain/staff.ts'
import { database, inTransaction } from '#db/connection.ts'
import { findPerson } from '#db/person.ts'
import { acceptInvitations, endGrant, inviteStaff, listGrantsWithin } from '#db/role-grant.ts'
import { listScopesOf } from '#db/scope.ts'
import { listOpenSessions, sessionStore } from '#db/session.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { refusalOf } from '#tests/support/refusal-of.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const inSpanish = { es: 'evaluadora', en: 'reviewer' }

const invitation = (call: SmallCall, wishes: Partial<Invitation> = {}): Invitation => ({
  name: 'Inés Soto',
  email: 'ines@example.org',
  role: 'reviewer',
  scope: `call:${call.id}`,
  from: '',
  until: '',
  ...wishes,
})

async function adminOf(funderId: string) {
  const person = await aPerson('Ada Admin')
  await inTransaction((tx) =>
    tx
      .insertInto('role_grants')
      .values({ person_id: person.id, role: 'admin', funder_id: funderId })
      .execute(),
  )
  return person
}

test('an invitation grants the role, says so by email in the same moment, and closes the person’s sessions', async () => {
  const call = await aSmallCall()
  const officer = await staffOf(call.id, 'officer', 'Óscar Olaya')
  const ines = await aPerson('Inés Soto', 'ines@example.org')
  await sessionStore.setSession({
    id: 'open',
    userId: ines.id,
    expiresAt: new Date(Date.now() + 60_000),
    attributes: {},
  })

  expect(await inviteStaff(invitation(call, { name: 'inés soto' }), officer.id, inSpanish)).toEqual(ines.id)
  expect((await findPerson(ines.id))?.roles).toEqual(['reviewer'])
  expect(await listOpenSessions(ines.id, '')).toEqual([])
  const emails = await database()
    .selectFrom('emails')
    .innerJoin('letters', 'letters.id', 'emails.letter_id')
    .where('recipient', '=', 'ines@example.org')
    .select(['template', 'text'])
    .execute()
  expect(emails).toEqual([
    {
      template: 'staff-invited',
      text: expect.stringMatching(/Óscar Olaya[^]*evaluadora[^]*sign-in\?next=%2Freview/),
    },
  ])
})

test('a role ends by itself a week after an invitation that nobody followed, and lasts once somebody did', async () => {
  const call = await aSmallCall()
  const officer = await staffOf(call.id, 'officer')
  const [kept, missed] = [
    await inviteStaff(invitation(call, { name: 'Kept', email: 'kept@example.org' }), officer.id, inSpanish),
    await inviteStaff(
      invitation(call, { name: 'Missed', email: 'missed@example.org' }),
      officer.id,
      inSpanish,
    ),
  ]
  await acceptInvitations(kept)
  await sql`update role_grants set starts_at = starts_at - interval '8 days', ends_at = ends_at - interval '8 days',
    accept_by = accept_by - interval '8 days' where person_id in (${kept}, ${missed})`.execute(database())
  await acceptInvitations(missed)
  expect([(await findPerson(kept))?.roles, (await findPerson(missed))?.roles]).toEqual([['reviewer'], []])
})

test('a role with dates begins and ends on those days where the call is', async () => {
  const call = await aSmallCall()
  const officer = await staffOf(call.id, 'officer')
  const dates = { email: 'dates@example.org', from: '2031-03-01', until: '2031-03-31' }
  const id = await inviteStaff(invitation(call, dates), officer.id, inSpanish)
  expect((await findPerson(id))?.roles).toEqual([])
  await acceptInvitations(id)
  const grant = (await listGrantsWithin(officer.id)).find(({ personId }) => personId === id)
  expect([grant?.startsAt.toISOString(), grant?.endsAt?.toISOString()]).toEqual([
    '2031-03-01T05:00:00.000Z',
    '2031-04-01T05:00:00.000Z',
  ])
})

test.each([
  [['officer'], ['facilitator', 'reviewer', 'officer']],
  [['admin'], [...roles]],
  [['officer', 'admin'], [...roles]],
  [['approver', 'auditor', 'reviewer', 'facilitator'], []],
] satisfies [Role[], Role[]][])('holding %s one may grant %s', (held, granted) => {
  expect(grantableBy(held)).toEqual(granted)
})

test('nobody grants more than they may, nor where they hold nothing, nor to themselves, nor twice', async () => {
  const [call, other] = [await aSmallCall(), await aSmallCall()]
  const officer = await staffOf(call.id, 'officer', 'Óscar Olaya')
  const reviewer = await staffOf(call.id, 'reviewer')
  const try_ = (wishes: Partial<Invitation>, by = officer.id) =>
    refusalOf(inviteStaff(invitation(call, { email: 'other@example.org', ...wishes }), by, inSpanish))
  expect({
    approver: await try_({ role: 'approver' }),
    elsewhere: await try_({ scope: `call:${other.id}` }),
    above: await try_({ scope: `funder:${call.funderId}` }),
    byReviewer: await try_({}, reviewer.id),
    oneself: await try_({ name: 'Óscar Olaya', email: officer.email ?? '' }),
    once: await try_({}),
    twice: await try_({}),
  }).toEqual({
    approver: 'not_allowed',
    elsewhere: 'not_allowed',
    above: 'not_allowed',
    byReviewer: 'not_allowed',
    oneself: 'own_role',
    once: 'done',
    twice: 'role_held_already',
  })
  expect(
    await database().selectFrom('emails').where('recipient', '=', officer.email).select('id').execute(),
  ).toEqual([])
})

test('who administers a funder builds the team of its programs and calls; an officer of a call sees that call alone', async () => {
  const call = await aSmallCall()
  const admin = await adminOf(call.funderId)
  const officer = await staffOf(call.id, 'officer')
  expect((await listScopesOf(admin.id)).map(({ kind }) => kind)).toEqual(['funder', 'program', 'call'])
  expect((await listScopesOf(officer.id)).map(({ kind }) => kind)).toEqual(['call'])
  expect((await listGrantsWithin(admin.id)).map(({ role, mayEnd }) => [role, mayEnd])).toEqual([
    ['admin', false],
    ['officer', true],
  ])
  expect((await listGrantsWithin(officer.id)).map(({ role, mayEnd }) => [role, mayEnd])).toEqual([
    ['officer', false],
  ])
  expect(await listGrantsWithin((await aPerson('Nobody')).id)).toEqual([])
})

test('a role that is ended ends now, with the sessions of whoever held it', async () => {
  const call = await aSmallCall()
  const officer = await staffOf(call.id, 'officer')
  const approver = await staffOf(call.id, 'approver')
  const reviewer = await staffOf(call.id, 'reviewer')
  await sessionStore.setSession({
    id: 'reviewing',
    userId: reviewer.id,
    expiresAt: new Date(Date.now() + 60_000),
    attributes: {},
  })
  const idOf = async (personId: string) =>
    (await listGrantsWithin(officer.id)).find((grant) => grant.personId === personId)?.id ?? ''

  expect(await refusalOf(endGrant(await idOf(approver.id), officer.id))).toEqual('not_allowed')
  expect(await refusalOf(endGrant(await idOf(officer.id), officer.id))).toEqual('own_role')
  const grant = await idOf(reviewer.id)
  expect(await refusalOf(endGrant(grant, approver.id))).toEqual('not_found')
  expect(await refusalOf(endGrant(grant, officer.id))).toEqual('done')
  expect([(await findPerson(reviewer.id))?.roles, await sessionStore.getSessionAndUser('reviewing')]).toEqual(
    [[], [null, null]],
  )
  expect(await refusalOf(endGrant(grant, officer.id))).toEqual('not_found')
})

test('a role that has not begun can be ended, and never begins', async () => {
  const call = await aSmallCall()
  const officer = await staffOf(call.id, 'officer')
  const id = await inviteStaff(
    invitation(call, { email: 'future@example.org', from: '2031-03-01' }),
    officer.id,
    inSpanish,
  )
  const grant = (await listGrantsWithin(officer.id)).find(({ personId }) => personId === id)
  await endGrant(grant?.id ?? '', officer.id)
  await acceptInvitations(id)
  expect([(await findPerson(id))?.roles, (await listGrantsWithin(officer.id)).length]).toEqual([[], 1])
})
