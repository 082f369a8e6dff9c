import { expect, test } from 'vitest'

import { Refusal } from '#app/domain/refusal.ts'
import { recuse } from '#app/domain/review-assign.ts'
import { reviseReview } from '#app/domain/review-rules.ts'
import { listQueue } from '#db/assignment.ts'
import { database } from '#db/connection.ts'
import { findReview, readScoredRubric } from '#db/review-view.ts'
import { changeReview } from '#db/review.ts'
import { saveReview } from '#tests/support/saved-review.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { queriesOf } from '#tests/support/queries.ts'
import { accepts, anApplicationInReview, asks, inReviewStage, submits } from '#tests/support/reviewing.ts'
import { anApplication } from '#tests/support/small-application.ts'

freshPortal()

async function aReviewUnderWay() {
  const world = await anApplicationInReview()
  const id = await asks(world.officer, world.application, world.reviewer)
  await accepts(world.reviewer, id)
  return { ...world, id }
}

test('a reviewer reads nothing of an application before saying that there is no conflict', async () => {
  const { officer, application, reviewer } = await anApplicationInReview()
  const id = await asks(officer, application, reviewer)

  expect(await findReview(reviewer.id, id)).toBeUndefined()
  await accepts(reviewer, id)
  expect(await findReview(reviewer.id, id)).toMatchObject({ title: 'Agua segura', status: 'accepted' })
})

test('an application vanishes for a reviewer who is recused, their words with it', async () => {
  const { reviewer, id } = await aReviewUnderWay()
  const words = { scores: [], notesToPanel: 'Conozco al tesorero.', feedback: '' }
  await saveReview(id, reviewer.id, words)

  await changeReview(id, { personId: reviewer.id }, (file, signed) =>
    recuse(file, { kind: 'family' }, signed),
  )

  expect(await findReview(reviewer.id, id)).toBeUndefined()
  expect(await listQueue(reviewer.id)).toEqual([])
  await expect(saveReview(id, reviewer.id, words)).rejects.toEqual(new Refusal('not_found'))
})

test('a reviewer is asked as well in a stage that has no due date', async () => {
  const { call, officer, application, reviewer } = await anApplicationInReview()
  await inReviewStage(call, { due_at: null })
  await asks(officer, application, reviewer)

  expect(await listQueue(reviewer.id)).toMatchObject([{ dueAt: null }])
})

test('the review of somebody else is not found, to read or to write', async () => {
  const { call, id } = await aReviewUnderWay()
  const other = await staffOf(call.id, 'reviewer', 'Rafael Panduro')

  expect(await findReview(other.id, id)).toBeUndefined()
  const words = { scores: [], notesToPanel: '', feedback: '' }
  await expect(saveReview(id, other.id, words)).rejects.toEqual(new Refusal('not_found'))
})

test('a member of the organization who reviews for the call sees nothing of its application', async () => {
  const { application, reviewer, id } = await aReviewUnderWay()
  await database()
    .insertInto('memberships')
    .values({
      person_id: reviewer.id,
      organization_id: application.organizationId,
      role: 'contributor',
    })
    .execute()

  expect(await findReview(reviewer.id, id)).toBeUndefined()
  expect(await listQueue(reviewer.id)).toEqual([])
})

test('what a reviewer typed is kept whatever it is worth, and a score off the scale is not scored', async () => {
  const { reviewer, id } = await aReviewUnderWay()
  const scores = [{ criterion: 'need', score: '9', justification: 'Muy bueno' }]
  await saveReview(id, reviewer.id, { scores, notesToPanel: 'Revisar precios', feedback: 'Buen plan' })

  const review = await findReview(reviewer.id, id)
  expect(review).toMatchObject({ notesToPanel: 'Revisar precios', feedback: 'Buen plan' })
  const rubric = review && (await readScoredRubric(review))
  expect(rubric?.map(({ given }) => given)).toEqual([
    { criterion: 'need', score: '', justification: 'Muy bueno' },
  ])
})

test('a review that is submitted is not written on until it is opened again, and each version stays', async () => {
  const { reviewer, id } = await aReviewUnderWay()
  await submits(reviewer, id, '2', 'Primera lectura')
  const words = { scores: [], notesToPanel: 'Otra', feedback: '' }
  await expect(saveReview(id, reviewer.id, words)).rejects.toEqual(new Refusal('move_not_open'))

  await changeReview(id, { personId: reviewer.id }, (file, signed) => reviseReview(file, {}, signed))
  await submits(reviewer, id, '3', 'Segunda lectura')

  const versions = await database()
    .selectFrom('review_versions')
    .where('assignment_id', '=', id)
    .orderBy('number')
    .select('content')
    .execute()
  expect(versions.map(({ content }) => content)).toEqual([
    {
      scores: [{ criterion: 'need', score: '2', justification: '' }],
      notes_to_panel: 'Primera lectura',
      feedback: '',
    },
    {
      scores: [{ criterion: 'need', score: '3', justification: '' }],
      notes_to_panel: 'Segunda lectura',
      feedback: '',
    },
  ])
})

test('the scores of others are seen after one’s own are in, and only where the stage says so', async () => {
  const { call, application, officer, reviewer, id } = await aReviewUnderWay()
  const other = await staffOf(call.id, 'reviewer', 'Rafael Panduro')
  const theirs = await asks(officer, application, other)
  await accepts(other, theirs)
  await submits(other, theirs, '4')
  const othersSeen = async () => {
    const review = await findReview(reviewer.id, id)
    return review && (await readScoredRubric(review)).map(({ others }) => others)
  }

  await inReviewStage(call, { reviews_shown: 'after_own' })
  expect(await othersSeen()).toEqual([[]])
  await submits(reviewer, id, '1')
  expect(await othersSeen()).toEqual([[{ score: '4', justification: '' }]])
  await inReviewStage(call, { reviews_shown: 'never' })
  expect(await othersSeen()).toEqual([[]])
})

test('a review leads to the one before it and the one after it', async () => {
  const { call, officer, reviewer, id } = await aReviewUnderWay()
  const second = await anApplication(call, { status: 'in_review' })
  const other = await asks(officer, second, reviewer)
  await accepts(reviewer, other)

  const inOrder = (await listQueue(reviewer.id)).map((it) => it.id)
  const [first = '', last = ''] = inOrder
  expect([...inOrder].sort()).toEqual([id, other].sort())
  expect(await findReview(reviewer.id, first)).toMatchObject({ previous: null, next: last })
  expect(await findReview(reviewer.id, last)).toMatchObject({ previous: first, next: null })
})

test('a queue of three costs one query, like a queue of one', async () => {
  const { call, officer, reviewer } = await aReviewUnderWay()
  const ofOne = await queriesOf(() => listQueue(reviewer.id))
  for (const title of ['Radio', 'Cacao']) {
    await asks(officer, await anApplication(call, { status: 'in_review', title }), reviewer)
  }
  const ofThree = await queriesOf(() => listQueue(reviewer.id))

  expect([ofOne.length, ofThree.length]).toEqual([1, 1])
  expect(await listQueue(reviewer.id)).toHaveLength(3)
})
