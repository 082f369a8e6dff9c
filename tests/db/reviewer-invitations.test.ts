import { randomUUID } from 'node:crypto'

import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { database } from '#db/connection.ts'
import { answerReviewerInvitation, findReviewerInvitation } from '#db/reviewer-answer.ts'
import {
  inviteReviewer,
  inviteReviewerAgain,
  listReviewerInvitations,
  withdrawReviewerInvitation,
} from '#db/reviewer-invitation.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { refusalOf } from '#tests/support/refusal-of.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const accept = { intent: 'accept', reason: '' } as const

async function aCallThatInvites() {
  const call = await aSmallCall()
  const officer = await staffOf(call.id, 'officer', 'Claudia Reátegui')
  const invites = async (name: string) => {
    const seal = randomUUID()
    const path = `/review-invitation?link=${seal}`
    const email = `${name.toLowerCase()}@${call.slug}.example`
    await inviteReviewer(officer.id, call.id, { path, secretHash: seal, name, email })
    return seal
  }
  const listed = async () =>
    (await listReviewerInvitations(officer.id, call.id)).map(({ name, answer, reason, isOver }) => {
      return { name, answer, reason, isOver }
    })
  return { call, officer, invites, listed }
}

const answers = (seal: string, said: { intent: 'accept' | 'decline'; reason: string }) =>
  refusalOf(answerReviewerInvitation(seal, said, 'es'))

test('an invited reviewer accepts by the link once, and reviews for the call from then on', async () => {
  const { call, invites, listed } = await aCallThatInvites()
  const seal = await invites('Julia')
  const letters = await database()
    .selectFrom('emails as e')
    .innerJoin('letters as l', 'l.id', 'e.letter_id')
    .where('e.recipient', '=', `julia@${call.slug}.example`)
    .select(['l.text', 'e.secret'])
    .execute()
  expect(letters).toEqual([
    { text: expect.stringContaining(`/review-invitation?link=${seal}`), secret: true },
  ])
  expect(await answers(seal, accept)).toEqual('done')
  expect(await answers(seal, accept)).toEqual('reviewer_answered')
  expect(await listed()).toEqual([{ name: 'Julia', answer: 'accepted', reason: null, isOver: false }])
  const grants = await database()
    .selectFrom('role_grants as g')
    .innerJoin('people as p', 'p.id', 'g.person_id')
    .where('g.call_id', '=', call.id)
    .where('g.role', '=', 'reviewer')
    .select('p.name')
    .execute()
  expect(grants).toEqual([{ name: 'Julia' }])
})

test('who declines is no reviewer, and the office reads why', async () => {
  const { invites, listed, call } = await aCallThatInvites()
  expect(await answers(await invites('Hugo'), { intent: 'decline', reason: 'Viajo' })).toEqual('done')
  expect(await listed()).toEqual([{ name: 'Hugo', answer: 'declined', reason: 'Viajo', isOver: false }])
  expect(
    await database().selectFrom('people').where('email', '=', `hugo@${call.slug}.example`).execute(),
  ).toEqual([])
})

test('a link that expired, was withdrawn or replaced opens nothing', async () => {
  const { call, officer, invites } = await aCallThatInvites()
  const [old, gone, replaced] = [await invites('Vieja'), await invites('Retirada'), await invites('Otra')]
  const byName = new Map(
    (await listReviewerInvitations(officer.id, call.id)).map(({ id, name }) => [name, id]),
  )
  await database()
    .updateTable('reviewer_invitations')
    .set({ expires_at: new Date(Date.now() - 1_000) })
    .where('secret_hash', '=', old)
    .execute()
  await withdrawReviewerInvitation(officer.id, call.id, byName.get('Retirada') ?? '')
  const link = { path: '/review-invitation?link=new', secretHash: randomUUID() }
  await inviteReviewerAgain(officer.id, call.id, { ...link, id: byName.get('Otra') ?? '' })

  expect(await answers(old, accept)).toEqual('invitation_over')
  expect(await answers(gone, accept)).toEqual('invitation_over')
  expect(await answers(replaced, accept)).toEqual('invitation_unknown')
  expect(await findReviewerInvitation(link.secretHash)).toMatchObject({ name: 'Otra', isAnswered: false })
  const stranger = await staffOf((await aSmallCall()).id, 'officer')
  expect(await refusalOf(withdrawReviewerInvitation(stranger.id, call.id, byName.get('Otra') ?? ''))).toEqual(
    'not_found',
  )
  expect(await refusalOf(invites('Otra'))).toEqual('invited_already')
})

test('a link can be answered for a week, and so can the one that takes its place', async () => {
  const { call, officer, invites } = await aCallThatInvites()
  await invites('Julia')
  const [first] = await listReviewerInvitations(officer.id, call.id)
  const lasts = async () => {
    const { made, until } = await database()
      .selectFrom('reviewer_invitations')
      .where('call_id', '=', call.id)
      .select([sql<Date>`now()`.as('made'), 'expires_at as until'])
      .executeTakeFirstOrThrow()
    return Math.round((until.getTime() - made.getTime()) / 3_600_000)
  }
  expect(await lasts()).toEqual(7 * 24)
  await database()
    .updateTable('reviewer_invitations')
    .set({ expires_at: new Date(Date.now() - 1_000) })
    .where('call_id', '=', call.id)
    .execute()
  const link = { path: '/review-invitation?link=new', secretHash: randomUUID() }
  await inviteReviewerAgain(officer.id, call.id, { ...link, id: first?.id ?? '' })
  expect(await lasts()).toEqual(7 * 24)
})

test('of two officers who invite the same person at once, one is told that the invitation stands', async () => {
  const { invites, listed } = await aCallThatInvites()
  const said = await Promise.all([refusalOf(invites('Nelida')), refusalOf(invites('NELIDA'))])
  expect(said.toSorted()).toEqual(['done', 'invited_already'])
  expect(await listed()).toHaveLength(1)
})
