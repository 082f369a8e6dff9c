import { expect, test } from 'vitest'

import { rowsAnswer } from '#app/domain/answer.ts'
import { reviseReview } from '#app/domain/review-rules.ts'
import { listQueue } from '#db/assignment.ts'
import { listLateReviewers } from '#db/late-review.ts'
import { listReminders } from '#db/reminder-list.ts'
import { changeReview } from '#db/review.ts'
import { sendDueReminders } from '#db/review-reminder.ts'
import { readSetup, types } from '#tests/support/call-setups.ts'
import { daysPass } from '#tests/support/days-pass.ts'
import { inDays, movesDueDate } from '#tests/support/due-date.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { staffOf } from '#tests/support/people.ts'
import { accepts, anApplicationInReview, asks, submits } from '#tests/support/reviewing.ts'

freshPortal()

/** An application that three were asked to review: one has not answered, one accepted, one has sent it. */
async function threeReviews() {
  const world = await anApplicationInReview()
  const { application, officer, call } = world
  const [invited, accepted, done] = await Promise.all(
    ['Mirtha Saboya', 'Julia Pezo', 'Hugo Ríos'].map((name) => staffOf(call.id, 'reviewer', name)),
  )
  if (!invited || !accepted || !done) throw new Error('three review')
  await asks(officer, application, invited)
  await accepts(accepted, await asks(officer, application, accepted))
  const sent = await asks(officer, application, done)
  await accepts(done, sent)
  await submits(done, sent, '3')
  const dues = async (dueAt: Date | null) => {
    const saved = await movesDueDate(officer, call, dueAt)
    expect(saved).toMatchObject({ outcome: 'saved', problems: [] })
  }
  const dueOf = async (reviewer: { id: string }) => (await listQueue(reviewer.id)).map(({ dueAt }) => dueAt)
  const planned = async () =>
    (await listReminders(officer.id, call.id)).rows.map(({ reviewer, day, dueAt }) => [reviewer, day, dueAt])
  const late = async () => (await listLateReviewers(officer.id, call.id)).map(({ name }) => name)
  return { ...world, invited, accepted, done, sent, dues, dueOf, planned, late }
}

function tick() {
  return sendDueReminders((error) => {
    throw error
  })
}

test('reviews already asked for are due when their stage is now; what was sent keeps the day it was asked for', async () => {
  const { invited, accepted, done, dues, dueOf, late, planned } = await threeReviews()
  const [asked] = await dueOf(done)
  const past = inDays(-2)
  await dues(past)
  expect([...(await dueOf(invited)), ...(await dueOf(accepted))]).toEqual([past, past])
  expect(await dueOf(done)).toEqual([asked])
  expect(await late()).toEqual([accepted.name, invited.name])

  const later = inDays(20)
  await dues(later)
  expect([...(await dueOf(invited)), ...(await dueOf(accepted))]).toEqual([later, later])
  expect(await late()).toEqual([])
  expect(await planned()).toEqual(
    [-3, 1, 7].flatMap((day) => [accepted, invited].map(({ name }) => [name, day, later])),
  )

  await dues(null)
  expect([...(await dueOf(invited)), ...(await dueOf(accepted))]).toEqual([null, null])
  expect(await planned()).toEqual([])
})

test('a reviewer who was reminded is reminded again of the day that a review was moved to, and not of the old one', async () => {
  const { application, dues } = await threeReviews()
  const reminded = async () =>
    (await lettersOwed(application.id, 'review-due')).map(({ name }) => name).toSorted()
  await daysPass(application.id, 58)
  expect([await tick(), await tick()]).toEqual([2, 0])
  expect(await reminded()).toEqual(['Julia Pezo', 'Mirtha Saboya'])

  await dues(inDays(10))
  expect(await tick()).toEqual(0)
  await daysPass(application.id, 6)
  expect(await tick()).toEqual(0)
  await daysPass(application.id, 2)
  expect([await tick(), await tick()]).toEqual([2, 0])
  expect(await reminded()).toEqual(['Julia Pezo', 'Julia Pezo', 'Mirtha Saboya', 'Mirtha Saboya'])
})

test('a review that is opened again is due when its stage is now', async () => {
  const { officer, done, sent, dues, dueOf } = await threeReviews()
  const later = inDays(20)
  await dues(later)
  await changeReview(sent, { personId: officer.id }, (file, signed) => reviseReview(file, {}, signed))
  expect(await dueOf(done)).toEqual([later])
})

test('a stage that gets another name leaves the days of its reviews alone', async () => {
  const { officer, call, application, invited, dueOf } = await threeReviews()
  await daysPass(application.id, 1)
  const before = await dueOf(invited)
  const { answers } = await readSetup(officer, call.slug)
  const stages = rowsAnswer(answers['stages']).map((row) => ({ ...row, title_es: 'Lectura' }))
  expect(await types(officer, call.slug, 'stages', { stages })).toMatchObject({ outcome: 'saved' })
  expect(await dueOf(invited)).toEqual(before)
})
