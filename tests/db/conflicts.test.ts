import { expect, test } from 'vitest'

import { Refusal } from '#app/domain/refusal.ts'
import { listColleagues } from '#db/case-people.ts'
import { findCaseHead } from '#db/case-view.ts'
import { liftConflict, recordConflict } from '#db/conflict.ts'
import { database } from '#db/connection.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { queriesOf } from '#tests/support/queries.ts'
import { accepts, anApplicationInReview, asks, assignmentOf } from '#tests/support/reviewing.ts'
import type { SmallApplication } from '#tests/support/small-application.ts'

freshPortal()

const family = { kind: 'family', effect: 'recused', note: 'Es primo del presidente.' } as const

async function statusOf(assignmentId: string) {
  const { status } = await database()
    .selectFrom('assignments')
    .select('status')
    .where('id', '=', assignmentId)
    .executeTakeFirstOrThrow()
  return status
}

async function conflictOf(application: SmallApplication, { id }: TestPerson) {
  const colleague = (await listColleagues(application.id)).find((it) => it.personId === id)
  return colleague?.conflicts[0]
}

test('a conflict that an officer sets takes the review away, and only an officer lifts it', async () => {
  const { application, officer, reviewer } = await anApplicationInReview()
  const assignment = await asks(officer, application, reviewer)
  await accepts(reviewer, assignment)

  await recordConflict(application.id, { personId: officer.id }, { ...family, personId: reviewer.id })
  expect(await statusOf(assignment)).toEqual('recused')
  const conflict = await conflictOf(application, reviewer)
  expect(conflict).toMatchObject({ kind: 'family', origin: 'set', pinned: true })

  const about = { applicationId: application.id, conflictId: conflict?.id ?? '' }
  await expect(liftConflict(about, { personId: reviewer.id }, { reason: 'Ya no' })).rejects.toEqual(
    new Refusal('conflict_pinned'),
  )
  await expect(asks(officer, application, reviewer)).rejects.toEqual(new Refusal('reviewer_conflicted'))
  await liftConflict(about, { personId: officer.id }, { reason: 'Es otra persona del mismo nombre.' })
  expect(await statusOf(await asks(officer, application, reviewer))).toEqual('invited')
})

test('an officer who is recused no longer sees the case; one who abstains sees it and is told so', async () => {
  const { call, application, officer } = await anApplicationInReview()
  const other = await staffOf(call.id, 'officer', 'Jorge Sandoval')
  await recordConflict(application.id, { personId: officer.id }, { ...family, personId: officer.id })
  const partner = { kind: 'partner', effect: 'abstains', note: '' } as const
  await recordConflict(application.id, { personId: other.id }, { ...partner, personId: other.id })

  expect(await findCaseHead(officer.id, application.id)).toBeUndefined()
  expect(await findCaseHead(other.id, application.id)).toMatchObject({ conflicted: true, roles: ['officer'] })
  const reviewer = await staffOf(call.id, 'reviewer')
  await expect(asks(other, application, reviewer)).rejects.toEqual(new Refusal('conflicted'))
})

test('a reviewer may not set a conflict of somebody else, and nobody one of a stranger to the call', async () => {
  const { application, officer, reviewer } = await anApplicationInReview()
  const set = (by: TestPerson, personId: string) =>
    recordConflict(application.id, { personId: by.id }, { ...family, personId })

  await expect(set(reviewer, officer.id)).rejects.toEqual(new Refusal('not_allowed'))
  await expect(set(officer, (await aPerson('Alguien de fuera')).id)).rejects.toEqual(new Refusal('not_found'))
})

test('the portal sees that a reviewer writes from the organization’s own mail server, and refuses to ask them', async () => {
  const { call, application, officer } = await anApplicationInReview()
  const [speaker] = application.representatives
  const domain = `comunidad-${application.id.slice(0, 8)}.org`
  const write = (id: string, email: string) =>
    database().updateTable('people').set({ email }).where('id', '=', id).execute()
  const reviewer = await staffOf(call.id, 'reviewer', 'Nelly Tafur')
  await write(speaker?.id ?? '', `rosa@${domain}`)
  await write(reviewer.id, `nelly@${domain}`)

  const colleague = (await listColleagues(application.id)).find((it) => it.personId === reviewer.id)
  expect(colleague?.detected).toEqual(['same_email_domain'])
  await expect(asks(officer, application, reviewer)).rejects.toEqual(new Refusal('reviewer_conflicted'))
})

test('someone who reviews for another call cannot be asked', async () => {
  const { application, officer } = await anApplicationInReview()
  const elsewhere = await anApplicationInReview()

  await expect(asks(officer, application, elsewhere.reviewer)).rejects.toEqual(new Refusal('not_found'))
})

test('the team of a call is listed with one query, be it two or five', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  const ofFew = await queriesOf(() => listColleagues(application.id))
  for (const name of ['Hugo', 'Abel', 'Yolanda']) await staffOf(call.id, 'reviewer', name)
  const ofMore = await queriesOf(() => listColleagues(application.id))

  expect([ofFew.length, ofMore.length]).toEqual([1, 1])
  await asks(officer, application, reviewer)
  const listed = (await listColleagues(application.id)).find((it) => it.personId === reviewer.id)
  expect(listed).toMatchObject({
    name: 'Mirtha Saboya',
    load: 1,
    assignment: { id: await assignmentOf(application, reviewer), status: 'invited' },
  })
})
