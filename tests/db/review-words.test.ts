import { randomUUID } from 'node:crypto'

import { expect, test } from 'vitest'

import { listQueue } from '#db/assignment.ts'
import { findReview, readScoredRubric } from '#db/review-view.ts'
import { listWritten, recordReview } from '#db/review-words.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { accepts, anApplicationInReview, asks, submits } from '#tests/support/reviewing.ts'

freshPortal()

async function aReviewUnderWay() {
  const world = await anApplicationInReview()
  const id = await asks(world.officer, world.application, world.reviewer)
  await accepts(world.reviewer, id)
  return { ...world, id }
}

const typed = (field: string, value: string, baseRevision = 0) => {
  return { field, value, baseRevision, opId: randomUUID() }
}

test('each field of a review is saved once for each operation, and what was typed elsewhere meanwhile is not overwritten', async () => {
  const { reviewer, id } = await aReviewUnderWay()
  const first = typed('score_need', '3')
  const record = async (...operations: Parameters<typeof recordReview>[2]) =>
    (await recordReview(reviewer.id, id, operations)).outcomes

  expect(await record(first, typed('score_other', '1'))).toEqual([
    { field: 'score_need', outcome: 'saved', revision: 1 },
    { field: 'score_other', outcome: 'refused', why: 'not_found' },
  ])
  expect(await record(first)).toEqual([{ field: 'score_need', outcome: 'saved', revision: 1 }])
  // An answer was lost: what is typed next names what it came after.
  expect(await record({ ...typed('score_need', '2'), after: [first.opId] })).toMatchObject([{ revision: 2 }])
  expect(await record(typed('score_need', '0'))).toMatchObject([
    { outcome: 'conflict', other: { value: '2', revision: 2 } },
  ])
  expect((await listWritten(id)).get('score_need')).toMatchObject({ value: '2', revision: 2 })
  expect(await listQueue(reviewer.id)).toMatchObject([{ scored: 1, criteria: 1 }])
})

test('what a device sent before a review was submitted stays saved, and nothing new is written after', async () => {
  const { reviewer, id } = await aReviewUnderWay()
  const before = typed('notesToPanel', 'Falta el acta.')
  await recordReview(reviewer.id, id, [before])
  await submits(reviewer, id, '2', 'Falta el acta.')

  const { outcomes } = await recordReview(reviewer.id, id, [before, typed('feedback', 'Bien')])
  expect(outcomes).toEqual([
    { field: 'notesToPanel', outcome: 'saved', revision: 1 },
    { field: 'feedback', outcome: 'refused', why: 'move_not_open' },
  ])
  const review = await findReview(reviewer.id, id)
  expect(review && (await readScoredRubric(review))).toMatchObject([{ given: { score: '2' } }])
})
