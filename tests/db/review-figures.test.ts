import { expect, test } from 'vitest'

import { declineAssignment } from '#app/domain/review-assign.ts'
import { reviseReview } from '#app/domain/review-rules.ts'
import { liftConflict, recordConflict } from '#db/conflict.ts'
import { database } from '#db/connection.ts'
import { changeReview } from '#db/review.ts'
import { aDeliberation } from '#tests/support/deliberating.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { asks, submits } from '#tests/support/reviewing.ts'
import type { SmallApplication } from '#tests/support/small-application.ts'

freshPortal()

async function figuresOf({ id }: SmallApplication) {
  return database()
    .selectFrom('review_figures')
    .where('application_id', '=', id)
    .select(['score', 'spread', 'submitted', 'reviewers'])
    .execute()
}

test('the figures of a list follow what is submitted, revised, declined, and barred by a conflict until it is lifted', async () => {
  const { call, application, officer, abel, rafael, ids } = await aDeliberation()
  expect(await figuresOf(application)).toEqual([
    { score: '50.00', spread: '35.36', submitted: 2, reviewers: 3 },
  ])

  await submits(rafael, ids.rafael, '4')
  expect(await figuresOf(application)).toEqual([
    { score: '66.67', spread: '38.19', submitted: 3, reviewers: 3 },
  ])

  const sometimes = { kind: 'partner', effect: 'abstains', note: 'Lo contó una colega.' } as const
  await recordConflict(application.id, { personId: officer.id }, { ...sometimes, personId: abel.id })
  expect(await figuresOf(application)).toEqual([
    { score: '87.50', spread: '17.68', submitted: 2, reviewers: 2 },
  ])

  const { id: conflictId } = await database().selectFrom('conflicts').select('id').executeTakeFirstOrThrow()
  await liftConflict(
    { applicationId: application.id, conflictId },
    { personId: officer.id },
    { reason: 'No.' },
  )
  expect(await figuresOf(application)).toEqual([
    { score: '66.67', spread: '38.19', submitted: 3, reviewers: 3 },
  ])

  const fourth = await staffOf(call.id, 'reviewer', 'Nadia Flores')
  const asked = await asks(officer, application, fourth)
  expect(await figuresOf(application)).toMatchObject([{ submitted: 3, reviewers: 4 }])
  await changeReview(asked, { personId: fourth.id }, (file, signed) => declineAssignment(file, {}, signed))
  expect(await figuresOf(application)).toEqual([
    { score: '66.67', spread: '38.19', submitted: 3, reviewers: 3 },
  ])
})

test('a review that is opened again counts no more until it is sent, then by what it says now', async () => {
  const { application, ids, mirtha, rafael } = await aDeliberation()
  await submits(rafael, ids.rafael, '4')
  await changeReview(ids.mirtha, { personId: mirtha.id }, (file, signed) => reviseReview(file, {}, signed))
  expect(await figuresOf(application)).toEqual([
    { score: '62.50', spread: '53.03', submitted: 2, reviewers: 3 },
  ])
  await submits(mirtha, ids.mirtha, '0')
  expect(await figuresOf(application)).toEqual([
    { score: '41.67', spread: '52.04', submitted: 3, reviewers: 3 },
  ])
})
