import { expect, test } from 'vitest'

import { type ReminderPlace, reminderOfToday } from '#app/domain/review-reminder.ts'
import type { TimeKey } from '#app/domain/time-key.ts'
import { database } from '#db/connection.ts'
import { listLateReviewers } from '#db/late-review.ts'
import { listReminders, listRemindersOf, resumeReminder, stopReminder } from '#db/reminder-list.ts'
import { previewReminder, sendDueReminders, sendReminder } from '#db/review-reminder.ts'
import { listSentReminders } from '#db/sent-reminder.ts'
import { daysPass } from '#tests/support/days-pass.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { manyReminders } from '#tests/support/many-reminders.ts'
import { staffOf } from '#tests/support/people.ts'
import { queriesOf } from '#tests/support/queries.ts'
import { accepts, anApplicationInReview, asks, submits } from '#tests/support/reviewing.ts'
import { refusalOf } from '#tests/support/refusal-of.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

function tick() {
  return sendDueReminders((error) => {
    throw error
  })
}

/** A review that was asked for when it was due in sixty days, and as many days have passed as are told. */
async function aReview(passed: number) {
  const world = await anApplicationInReview()
  const { application, officer, reviewer, call } = world
  const assignment = await asks(officer, application, reviewer)
  await accepts(reviewer, assignment)
  if (passed > 0) await daysPass(application.id, passed)
  const planned = async () => (await listReminders(officer.id, call.id)).rows
  const owed = () => lettersOwed(application.id, 'review-due')
  return { ...world, assignment, planned, owed }
}

test('officers see each reminder before it goes: to whom, when, and its letter', async () => {
  const { planned, officer, reviewer, application } = await aReview(0)
  const listed = await planned()
  expect(listed.map(({ day, state, email, reference }) => [day, state, email, reference])).toEqual(
    [-3, 1, 7].map((day) => [day, 'waiting', reviewer.email, application.reference]),
  )
  const [first] = listed
  const letters = first ? await previewReminder(first, { personId: officer.id }) : []
  expect(letters.map(({ email, subject }) => [email, subject])).toEqual([
    [reviewer.email, `Recordatorio de evaluación: Agua segura (${application.reference})`],
  ])
})

test('a long list of reminders is read page by page, forth and back, and begins anew where all that followed has gone', async () => {
  const { officer, call, sends } = await manyReminders(18)
  const read = (place?: ReminderPlace) => listReminders(officer.id, call.id, place)
  const first = await read()
  expect([first.rows.length, first.count, first.before]).toEqual([50, 54, null])
  const second = await read({ after: first.after ?? undefined })
  expect([second.rows.length, second.count, second.after]).toEqual([4, 54, null])
  const names = Array.from({ length: 18 }, (_, at) => `Panel ${String(at).padStart(2, '0')}`)
  expect([...first.rows, ...second.rows].map(({ reviewer, day }) => [day, reviewer])).toEqual(
    [-3, 1, 7].flatMap((day) => names.map((name) => [day, name])),
  )
  expect(await read({ before: second.before ?? undefined })).toEqual(first)

  await sends(2)
  const fewer = await read({ before: second.before ?? undefined })
  expect([fewer.rows.length, fewer.count, fewer.before]).toEqual([48, 52, null])
  const last = second.rows.at(-1)
  const beyondAll: TimeKey = [String(((last?.sendsAt.getTime() ?? 0) + 1) * 1_000), last?.assignmentId ?? '']
  expect(await read({ after: beyondAll })).toEqual(await read())
})

test('a list of many reminders costs one query, like a list of three', async () => {
  const asked = async (reviewers: number) => {
    const { officer, call } = await manyReminders(reviewers)
    return (await queriesOf(() => listReminders(officer.id, call.id))).length
  }
  expect([await asked(1), await asked(3)]).toEqual([1, 1])
})

test('a reminder goes once on its day, the last of several that passed, and never after the review is in', async () => {
  const { owed, planned, call, officer, application, assignment, reviewer } = await aReview(0)
  expect(await tick()).toEqual(0)
  await daysPass(application.id, 58)
  expect([await tick(), await tick()]).toEqual([1, 0])
  expect(await owed()).toEqual([{ name: reviewer.name, channel: 'email', recipient: reviewer.email }])
  expect((await planned()).map(({ day }) => day)).toEqual([1, 7])

  await daysPass(application.id, 3)
  expect(await listLateReviewers(officer.id, call.id)).toMatchObject([
    { name: reviewer.name, reviews: 1, days: 1 },
  ])
  expect(await Promise.all([tick(), tick()])).toContain(1)
  expect(await owed()).toHaveLength(2)
  expect((await listSentReminders(officer.id, call.id)).rows.map(({ day, sentBy }) => [day, sentBy])).toEqual(
    [
      [1, null],
      [-3, null],
    ],
  )
  await submits(reviewer, assignment, '3')
  await daysPass(application.id, 6)
  expect(await tick()).toEqual(0)
  expect(await planned()).toEqual([])
})

test('a stopped reminder does not go until it is resumed, and one that was sent by hand does not go again', async () => {
  const { owed, planned, call, officer, application } = await aReview(58)
  const [next] = await planned()
  if (!next) throw new Error('a reminder is planned')
  await stopReminder(officer.id, call.id, next)
  expect(await tick()).toEqual(0)
  expect((await planned())[0]?.state).toEqual('stopped')
  await resumeReminder(officer.id, call.id, next)
  await sendReminder(next, { personId: officer.id })
  expect(await tick()).toEqual(0)
  expect(await refusalOf(sendReminder(next, { personId: officer.id }))).toEqual('reminder_settled')
  expect(await owed()).toHaveLength(1)

  const today = { assignmentId: next.assignmentId, ...reminderOfToday(next.dueAt, new Date()) }
  await sendReminder(today, { personId: officer.id })
  expect(await refusalOf(sendReminder(today, { personId: officer.id }))).toEqual('reminder_settled')
  expect(await lettersOwed(application.id, 'review-due')).toHaveLength(2)
})

test('a portal that stood still for a week writes no old letters', async () => {
  const { owed } = await aReview(64)
  expect(await tick()).toEqual(0)
  expect(await owed()).toEqual([])
})

test('a reminder is read by the officers of its call alone, and no longer once it was sent', async () => {
  const { planned, officer, call, assignment } = await aReview(58)
  const days = async (officerId: string, callId: string) =>
    (await listRemindersOf(officerId, callId, assignment)).map(({ day }) => day)
  const other = await aSmallCall()
  const stranger = await staffOf(other.id, 'officer')
  expect(await days(officer.id, call.id)).toEqual([-3, 1, 7])
  expect(await days(stranger.id, other.id)).toEqual([])
  expect(await days(stranger.id, call.id)).toEqual([])
  const [next] = await planned()
  if (!next) throw new Error('a reminder is planned')
  await sendReminder(next, { personId: officer.id })
  expect(await days(officer.id, call.id)).toEqual([1, 7])
})

test('the key in the database lets no reminder be kept as sent twice', async () => {
  const { planned, officer } = await aReview(58)
  const [next] = await planned()
  if (!next) throw new Error('a reminder is planned')
  await sendReminder(next, { personId: officer.id })
  const again = { assignment_id: next.assignmentId, due_at: next.dueAt, day: next.day }
  await expect(
    database()
      .insertInto('review_reminders')
      .values({ ...again, outcome: 'stopped' })
      .execute(),
  ).rejects.toThrow(/review_reminders_pkey/)
})
