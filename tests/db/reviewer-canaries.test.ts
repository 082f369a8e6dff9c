import { expect, test } from 'vitest'

import { listQueue } from '#db/assignment.ts'
import { findReview, findReviewFile, readScoredRubric } from '#db/review-view.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aReviewWithCanaries, reviewCanariesIn } from '#tests/support/reviewed-canaries.ts'
import { accepts } from '#tests/support/reviewing.ts'

freshPortal()

/** Everything that the reads of reviewers return to one who accepted. */
async function everythingRead(blindness: 'single' | 'double', hidden_questions: string[] = []) {
  const { id, reviewer, minutes, other } = await aReviewWithCanaries({
    ...{ blindness, hidden_questions },
    isAccepted: false,
  })
  const before = await listQueue(reviewer.id)
  await accepts(reviewer, id)
  const review = await findReview(reviewer.id, id)
  const rubric = review && (await readScoredRubric(review))
  const files = [await findReviewFile(reviewer.id, id, minutes), await findReviewFile(reviewer.id, id, other)]
  return { before, after: await listQueue(reviewer.id), review, rubric, files }
}

test('a reviewer never receives who speaks for the organization, how to reach them, where it is on the map or its origin', async () => {
  const read = await everythingRead('single')

  expect(reviewCanariesIn(read)).toEqual(['CANARY-ORG'])
  expect(Object.keys(read.review?.frozen.answers ?? {}).sort()).toEqual(['minutes', 'org_name', 'title'])
})

test('under double blindness nothing that a reviewer receives names the organization, file names included', async () => {
  const read = await everythingRead('double')

  expect(reviewCanariesIn(read)).toEqual([])
  expect(read.review?.organization).toBeNull()
  expect(Object.keys(read.review?.frozen.answers ?? {}).sort()).toEqual(['minutes', 'title'])
  expect(read.files[0]).toMatchObject({ name: '1.pdf', type: 'application/pdf' })
})

test('a reviewer fetches the files that the submission names, and no other of the application', async () => {
  const { files } = await everythingRead('single')

  expect(files.map((file) => file?.name)).toEqual(['CANARY-ORG acta.pdf', undefined])
})

test('a stage hides the answers that it names, and the files in them, besides what no reviewer sees', async () => {
  const { review, files } = await everythingRead('single', ['org_name', 'minutes'])

  expect(Object.keys(review?.frozen.answers ?? {})).toEqual(['title'])
  expect(files).toEqual([undefined, undefined])
})
