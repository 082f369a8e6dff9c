import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { closeReview, reopenReview } from '#app/domain/application-review.ts'
import { changeApplication } from '#db/application.ts'
import { listColleagues } from '#db/case-people.ts'
import { findCaseHead, findCasePage } from '#db/case-view.ts'
import { recordConflict } from '#db/conflict.ts'
import { database } from '#db/connection.ts'
import { listBrokenLinks } from '#db/event.ts'
import { findRanking } from '#db/ranking.ts'
import { listClosable } from '#db/review-closing.ts'
import { listSubmittedReviews } from '#db/review-list.ts'
import { findOwnVersions } from '#db/review-versions.ts'
import { aSentReview, asSent, corrects, keeps, standingOf } from '#tests/support/correcting.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { refusalOf } from '#tests/support/refusal-of.ts'
import { accepts, asks } from '#tests/support/reviewing.ts'
import type { SmallApplication } from '#tests/support/small-application.ts'

freshPortal()

const reason = 'El panel se adelanta.'

function closes(officer: TestPerson, { id }: SmallApplication) {
  return changeApplication(id, { personId: officer.id }, (file, signed) =>
    closeReview(file, { reason }, signed),
  )
}

async function told(officer: TestPerson, { id }: SmallApplication) {
  const page = await findCasePage(officer.id, id)
  return page?.events.map(({ move, by, capacity, about }) => [move, by, capacity, about])
}

/** Every text that a field of a review has had, the first first. */
async function textsOf(id: string, field: string) {
  const rows = await database()
    .selectFrom('review_revisions')
    .where('assignment_id', '=', id)
    .where('field', '=', field)
    .orderBy('revision')
    .select(['revision', 'base_revision as base', 'value'])
    .execute()
  return rows.map(({ revision, base, value }) => [base, revision, value])
}

test('a reviewer who does not go on correcting leaves the review as it was sent, in every field and since when', async () => {
  const { reviewer, id } = await aSentReview()
  const before = await standingOf(reviewer, id)
  expect(before).toMatchObject({ status: 'submitted', ...asSent })
  await corrects(reviewer, id)
  await keeps(reviewer, id)

  expect(await standingOf(reviewer, id)).toEqual(before)
  expect(await findOwnVersions(reviewer.id, id)).toMatchObject({ isOpen: false, versions: [{ number: 1 }] })
})

test('what was typed for a correction stays in the history of each field, under what was sent', async () => {
  const { reviewer, id } = await aSentReview()
  await corrects(reviewer, id)
  await keeps(reviewer, id)

  expect(await textsOf(id, 'score_need')).toEqual([
    [0, 1, '3'],
    [1, 2, '1'],
    [2, 3, '3'],
  ])
  expect(await textsOf(id, 'notesToPanel')).toEqual([
    [0, 1, 'Buen plan.'],
    [1, 2, ''],
    [2, 3, 'Buen plan.'],
  ])
  expect(await textsOf(id, 'justification_plan')).toEqual([])
})

test('a review that was never sent cannot be left as it was sent, neither by the rules nor in the database', async () => {
  const { call, application, officer } = await aSentReview()
  const other = await staffOf(call.id, 'reviewer', 'Rafael Panduro')
  const id = await asks(officer, application, other)
  await accepts(other, id)

  expect(await refusalOf(keeps(other, id))).toBe('review_never_sent')
  const forced = sql`insert into events (application_id, machine, subject_id, move, from_status, to_status, made_by, capacity, made_at, detail)
    values (${application.id}, 'review', ${id}, 'keep_review', 'accepted', 'submitted', ${other.id}, 'reviewer', now(), '{}')`
  await expect(forced.execute(database())).rejects.toThrow('was never sent')
})

test('closing the review puts one that is being corrected back as it was sent, and the ranking counts it', async () => {
  const { call, application, officer, reviewer, id } = await aSentReview()
  const before = await standingOf(reviewer, id)
  await corrects(reviewer, id)
  await closes(officer, application)

  expect(await standingOf(reviewer, id)).toEqual(before)
  const ranking = await findRanking(officer.id, call.slug)
  expect(ranking?.rows.map(({ mean, scores }) => [mean, scores])).toEqual([['62.50', [62.5]]])
  expect((await told(officer, application))?.slice(0, 3)).toEqual([
    ['close_review', 'Claudia Reátegui', 'officer', null],
    ['keep_review', 'Claudia Reátegui', 'officer', 'Mirtha Saboya'],
    ['revise_review', 'Mirtha Saboya', 'reviewer', 'Mirtha Saboya'],
  ])
  expect(await listBrokenLinks()).toEqual([])
})

test('closing leaves a review that was never sent unsent, and a correction of the second round goes back to the last version', async () => {
  const { call, application, officer, reviewer, id } = await aSentReview()
  const other = await staffOf(call.id, 'reviewer', 'Rafael Panduro')
  const unsent = await asks(officer, application, other)
  await accepts(other, unsent)
  await closes(officer, application)
  await changeApplication(application.id, { personId: officer.id }, (file, signed) =>
    reopenReview(file, { reason }, signed),
  )
  await corrects(reviewer, id)
  await closes(officer, application)

  expect(await standingOf(reviewer, id)).toMatchObject({ status: 'submitted', ...asSent })
  expect((await standingOf(other, unsent)).status).toBe('accepted')
})

test('no review closes in the database while one that was sent is out of it', async () => {
  const { application, officer, reviewer, id } = await aSentReview()
  await corrects(reviewer, id)
  const forced = sql`insert into events (application_id, machine, subject_id, move, from_status, to_status, made_by, capacity, made_at, detail)
    values (${application.id}, 'application', ${application.id}, 'close_review', 'in_review', 'in_panel', ${officer.id}, 'officer', now(), '{}')`
  await expect(forced.execute(database())).rejects.toThrow('is being corrected')
})

test('the office reads who corrects what was sent, before it closes', async () => {
  const { call, application, officer, reviewer, id } = await aSentReview()
  const closable = async () => {
    const listed = await listClosable(officer.id, call.reviewId, 10)
    return listed.map(({ submitted, underWay, corrected }) => ({ submitted, underWay, corrected }))
  }
  const corrected = async () => {
    const colleagues = await listColleagues(application.id)
    const known = await findCaseHead(officer.id, application.id)
    const own = colleagues.find(({ personId }) => personId === reviewer.id)
    return [own?.assignment?.isCorrected, known?.reviews.corrected]
  }
  expect(await closable()).toEqual([{ submitted: 1, underWay: 0, corrected: [] }])
  expect(await corrected()).toEqual([false, []])

  await corrects(reviewer, id)
  expect(await closable()).toEqual([{ submitted: 0, underWay: 0, corrected: ['Mirtha Saboya'] }])
  expect(await corrected()).toEqual([true, ['Mirtha Saboya']])
})

test('a reviewer who comes to abstain while correcting leaves to be read what was sent', async () => {
  for (const bySelf of [true, false]) {
    const { application, officer, reviewer, id } = await aSentReview()
    await corrects(reviewer, id)
    const by = { personId: bySelf ? reviewer.id : officer.id }
    const about = {
      personId: reviewer.id,
      kind: 'partner',
      effect: 'abstains',
      note: 'Trabajan juntos.',
    } as const
    await recordConflict(application.id, by, about)

    const { reviews } = await listSubmittedReviews(officer.id, application.id)
    expect(reviews).toMatchObject([{ reviewer: reviewer.name, counts: false, feedback: asSent.feedback }])
  }
})
