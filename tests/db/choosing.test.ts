import { expect, test } from 'vitest'

import { closeReview } from '#app/domain/application-review.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { declineAssignment } from '#app/domain/review-assign.ts'
import { workThrough } from '#app/http/planning/planning.ts'
import { changeApplication } from '#db/application.ts'
import { findPlan } from '#db/assignment-plan.ts'
import { askForReplacement } from '#db/assignment-replacement.ts'
import { setChoosing } from '#db/assignment-stage.ts'
import { listColleagues } from '#db/case-people.ts'
import { recordStatement } from '#db/conflict-statement.ts'
import { recordConflict } from '#db/conflict.ts'
import { database } from '#db/connection.ts'
import { listOffers, savePreferences, takeOffer } from '#db/offer.ts'
import { listPlanned } from '#db/planned-pairs.ts'
import { findRanking } from '#db/ranking.ts'
import { listPossibleTies } from '#db/stated-conflicts.ts'
import { changeReview } from '#db/review.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { accepts, anApplicationInReview, asks, inReviewStage, submits } from '#tests/support/reviewing.ts'
import { anApplication } from '#tests/support/small-application.ts'

freshPortal()

const family = { kind: 'family', effect: 'abstains', note: 'Lo contó una colega.' } as const

async function named(applicationId: string, name: string) {
  const { organization_id } = await database()
    .selectFrom('applications')
    .where('id', '=', applicationId)
    .select('organization_id')
    .executeTakeFirstOrThrow()
  await database().updateTable('organizations').set({ name }).where('id', '=', organization_id).execute()
}

async function standingOf(applicationId: string, personId: string) {
  const colleague = (await listColleagues(applicationId)).find((it) => it.personId === personId)
  return {
    assignment: colleague?.assignment?.status,
    conflicts: colleague?.conflicts.map(({ note }) => note),
  }
}

test('reviewers take applications up to the limit of the stage, and see none before the office lets them', async () => {
  const { call, officer, reviewer } = await anApplicationInReview()
  await anApplication(call, { status: 'in_review' })
  expect(await listOffers(reviewer.id)).toEqual([])
  await setChoosing(call.reviewId, officer.id, { takeAtMost: 1, asksPreferences: false })
  const [first, second] = await listOffers(reviewer.id)
  if (!first || !second) throw new Error('two are offered')

  await takeOffer(reviewer.id, first.id)
  expect(await standingOf(first.id, reviewer.id)).toMatchObject({ assignment: 'invited' })
  expect(await listOffers(reviewer.id)).toMatchObject([{ id: second.id, mayTake: false }])
  await expect(takeOffer(reviewer.id, second.id)).rejects.toEqual(new Refusal('reviewer_full', { limit: 1 }))
})

test('an application that has its reviewers is not taken, and one in conflict never offered', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  await setChoosing(call.reviewId, officer.id, { takeAtMost: 5, asksPreferences: true })
  for (const name of ['Abel', 'Hugo'])
    await asks(officer, application, await staffOf(call.id, 'reviewer', name))
  await expect(takeOffer(reviewer.id, application.id)).rejects.toEqual(new Refusal('enough_reviewers'))

  await recordConflict(application.id, { personId: officer.id }, { ...family, personId: reviewer.id })
  expect(await listOffers(reviewer.id)).toEqual([])
  await expect(takeOffer(reviewer.id, application.id)).rejects.toEqual(new Refusal('not_found'))
})

test('under double blindness what is offered names no organization, and a wish is kept and taken back', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  await inReviewStage(call, { blindness: 'double' })
  await setChoosing(call.reviewId, officer.id, { takeAtMost: 0, asksPreferences: true })
  await savePreferences(reviewer.id, new Map([[application.id, 'wants']]))
  expect(await listOffers(reviewer.id)).toMatchObject([
    { organization: null, title: 'Agua segura', mayTake: false, preference: 'wants' },
  ])
  await savePreferences(reviewer.id, new Map([[application.id, null]]))
  expect(await listOffers(reviewer.id)).toMatchObject([{ preference: null }])
})

test('who names the applicant in their yearly statement loses the review, before and after the application arrives', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  await named(application.id, 'Cooperativa Cacaotera Alto Huallaga')
  await asks(officer, application, reviewer)
  await recordStatement(reviewer.id, [
    'COOPERATIVA CACAOTERA ALTO HUALLAGA',
    'Comunidad Nativa Nueva Esperanza',
  ])
  const stated = { assignment: 'recused', conflicts: ['COOPERATIVA CACAOTERA ALTO HUALLAGA'] }
  expect(await standingOf(application.id, reviewer.id)).toEqual(stated)

  const later = await anApplication(call, { status: 'in_review' })
  await expect(asks(officer, later, reviewer)).rejects.toEqual(new Refusal('reviewer_conflicted'))
})

test('a statement that names something like the applicant is for an officer to look at', async () => {
  const { application, officer, reviewer } = await anApplicationInReview()
  await named(application.id, 'Cooperativa Cacaotera Alto Huallaga')
  await recordStatement(reviewer.id, ['cacaotera Huallaga', 'ONG Selva'])

  expect(await listPossibleTies(application.id)).toEqual([
    { personId: reviewer.id, said: 'cacaotera Huallaga' },
  ])
  await asks(officer, application, reviewer)
})

test('when a reviewer says no the office reads why, and a replacement is found that leaves everything else as it was', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  const [kept, other] = [
    await staffOf(call.id, 'reviewer', 'Kept'),
    await staffOf(call.id, 'reviewer', 'Other'),
  ]
  await asks(officer, application, kept)
  const elsewhere = await anApplication(call, { status: 'in_review' })
  const declined = await asks(officer, application, reviewer)
  await changeReview(declined, { personId: reviewer.id }, (file, signed) =>
    declineAssignment(file, { reason: 'Estoy de viaje.' }, signed),
  )
  const colleague = (await listColleagues(application.id)).find((it) => it.personId === reviewer.id)
  expect(colleague?.assignment).toMatchObject({ status: 'declined', reason: 'Estoy de viaje.' })

  const id = await askForReplacement(officer.id, application.id)
  await workThrough({ report: (error) => expect(error).toBeUndefined(), isStopping: () => false })
  expect(await findPlan(officer.id, id)).toMatchObject({ status: 'ready', waiting: 1 })
  const pairs = await listPlanned(officer.id, id, { after: '' })
  expect(pairs).toMatchObject([{ application: { id: application.id }, reviewerId: other.id }])
  expect(await standingOf(elsewhere.id, other.id)).toMatchObject({ assignment: undefined })
})

test('the scores of who abstains are counted out of the averages', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  const second = await staffOf(call.id, 'reviewer', 'Segunda')
  for (const [who, score] of [
    [reviewer, '4'],
    [second, '2'],
  ] as const) {
    const id = await asks(officer, application, who)
    await accepts(who, id)
    await submits(who, id, score)
  }
  await changeApplication(application.id, { personId: officer.id }, (file, signed) =>
    closeReview(file, { reason: '' }, signed),
  )
  const scoresIn = async () =>
    (await findRanking(officer.id, call.slug))?.rows.map(({ scores }) => scores.length)
  expect(await scoresIn()).toEqual([2])
  await recordConflict(application.id, { personId: officer.id }, { ...family, personId: second.id })
  expect(await scoresIn()).toEqual([1])
})
