import { expect, test } from 'vitest'

import { Refusal } from '#app/domain/refusal.ts'
import { recuse } from '#app/domain/review-assign.ts'
import { submitReview } from '#app/domain/review-rules.ts'
import { listColleagues } from '#db/case-people.ts'
import { findCaseHead } from '#db/case-view.ts'
import { liftConflict, recordConflict } from '#db/conflict.ts'
import { database } from '#db/connection.ts'
import { findDecisionCase } from '#db/decision-case.ts'
import { changeReview } from '#db/review.ts'
import { saveScreening } from '#db/screening.ts'
import { anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { queriesOf } from '#tests/support/queries.ts'
import { accepts, anApplicationInReview, asks, assignmentOf, submits } from '#tests/support/reviewing.ts'
import { type SmallApplication, anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

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

async function inThePanel() {
  const call = await aSmallCall({ closesInDays: -10 })
  const application = await anApplication(call, { status: 'in_panel' })
  return { call, application, officer: await staffOf(call.id, 'officer') }
}

/** Lets these people write from the mail server of the organization, and answers its domain. */
async function sharesAServer({ id, representatives }: SmallApplication, ...people: TestPerson[]) {
  const domain = `comunidad-${id.slice(0, 8)}.pe`
  for (const person of [...representatives, ...people]) {
    const email = `${person.id}@${domain}`
    await database().updateTable('people').set({ email }).where('id', '=', person.id).execute()
  }
  return domain
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
  const partner = { kind: 'partner', effect: 'abstains', note: 'Lo contó una colega.' } as const
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
  const reviewer = await staffOf(call.id, 'reviewer', 'Nelly Tafur')
  await sharesAServer(application, reviewer)

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

test('who shares the organization’s mail server can neither screen, propose, approve nor release until an officer lifts it', async () => {
  const { call, application, officer } = await inThePanel()
  const [kin, approver] = [await staffOf(call.id, 'officer', 'Kin'), await staffOf(call.id, 'approver')]
  const other = await staffOf(call.id, 'approver', 'Other')
  await sharesAServer(application, kin, approver, other)
  const refused = new Refusal('conflicted')

  await expect(saveScreening(application.id, { personId: kin.id }, [])).rejects.toEqual(refused)
  await expect(proposes(kin, application.id, anAward('5000'))).rejects.toEqual(refused)
  await proposes(officer, application.id, anAward('5000'))
  await expect(approves(approver, application.id)).rejects.toEqual(refused)
  expect(await findCaseHead(kin.id, application.id)).toMatchObject({ conflicted: true })
  expect((await findDecisionCase(approver.id, application.id))?.reader).toMatchObject({ conflicted: true })

  const shared = { kind: 'same_email_domain', effect: 'abstains', note: 'Lo contó una colega.' } as const
  await recordConflict(application.id, { personId: officer.id }, { ...shared, personId: approver.id })
  const conflict = await conflictOf(application, approver)
  const about = { applicationId: application.id, conflictId: conflict?.id ?? '' }
  await liftConflict(about, { personId: officer.id }, { reason: 'Es el correo de toda la provincia.' })
  await approves(approver, application.id)
  await expect(releases(other, application.id)).rejects.toEqual(refused)
  expect(await findCaseHead(approver.id, application.id)).toMatchObject({ conflicted: false })
})

test('nobody lifts for themselves a shared mail server that the portal saw', async () => {
  const { application, officer } = await inThePanel()
  await sharesAServer(application, officer)
  const shared = { kind: 'same_email_domain', effect: 'abstains', note: 'Lo contó una colega.' } as const
  await recordConflict(application.id, { personId: officer.id }, { ...shared, personId: officer.id })
  const conflict = await conflictOf(application, officer)
  const about = { applicationId: application.id, conflictId: conflict?.id ?? '' }
  await liftConflict(about, { personId: officer.id }, { reason: 'No es nada.' })

  await expect(proposes(officer, application.id, anAward('5000'))).rejects.toEqual(new Refusal('conflicted'))
})

test('a reviewer whose conflict arises after being asked can neither save nor submit the review', async () => {
  const { application, officer, reviewer } = await anApplicationInReview()
  const assignment = await asks(officer, application, reviewer)
  await accepts(reviewer, assignment)
  await sharesAServer(application, reviewer)

  await expect(submits(reviewer, assignment, '3')).rejects.toEqual(new Refusal('conflicted'))
  await expect(
    changeReview(assignment, { personId: reviewer.id }, (file, signed) =>
      submitReview(file, { scores: [{ criterion: 'need', score: '3', justification: '' }] }, signed),
    ),
  ).rejects.toEqual(new Refusal('conflicted'))
})

test('addresses of a provider that the funder knows as public bind nobody', async () => {
  const { call, application, officer } = await inThePanel()
  const server = await sharesAServer(application, officer)
  await database()
    .updateTable('funders')
    .set({ public_email_domains: [server] })
    .where('id', '=', call.funderId)
    .execute()

  await proposes(officer, application.id, anAward('5000'))
})

test('who is recused stays so, and why, though they or an officer record the same conflict as a lesser one', async () => {
  const { call, application, officer } = await inThePanel()
  const other = await staffOf(call.id, 'officer', 'Jorge Sandoval')
  const personId = other.id
  await recordConflict(application.id, { personId: officer.id }, { ...family, personId })
  const lesser = { ...family, personId, effect: 'abstains', note: '' } as const
  await recordConflict(application.id, { personId }, lesser)
  await recordConflict(application.id, { personId: officer.id }, { ...lesser, note: 'Lo contó una colega.' })

  expect(await findCaseHead(personId, application.id)).toBeUndefined()
  expect(await conflictOf(application, other)).toMatchObject({ effect: 'recused', pinned: true })
})

test('a reviewer who abstains and is recused by an officer for the same reason is recused, and does not lift it', async () => {
  const { application, officer, reviewer } = await anApplicationInReview()
  const id = await asks(officer, application, reviewer)
  await accepts(reviewer, id)
  await submits(reviewer, id, '3')
  const own = { ...family, personId: reviewer.id, effect: 'abstains' } as const
  await recordConflict(application.id, { personId: reviewer.id }, own)
  await changeReview(id, { personId: officer.id }, (file, signed) => recuse(file, { kind: 'family' }, signed))

  const conflict = await conflictOf(application, reviewer)
  expect(conflict).toMatchObject({ effect: 'recused', pinned: true })
  const about = { applicationId: application.id, conflictId: conflict?.id ?? '' }
  await expect(liftConflict(about, { personId: reviewer.id }, { reason: 'Ya no' })).rejects.toEqual(
    new Refusal('conflict_pinned'),
  )
})
