import { expect, test } from 'vitest'

import { closeReview } from '#app/domain/application-review.ts'
import { requestChanges } from '#app/domain/application-changes.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { declineAssignment } from '#app/domain/review-assign.ts'
import { changeApplication, changeApplicationIn } from '#db/application.ts'
import { listQueue } from '#db/assignment.ts'
import { runClock } from '#db/clock.ts'
import { recordConflict } from '#db/conflict.ts'
import { recordStatement } from '#db/conflict-statement.ts'
import { database, inTransaction } from '#db/connection.ts'
import { listBrokenLinks } from '#db/event.ts'
import { changeReview } from '#db/review.ts'
import { inDays, movesDueDate } from '#tests/support/due-date.ts'
import { aSentReview, asSent, corrects, sends, standingOf } from '#tests/support/correcting.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { heldAtTheRow, refusals, succeeded } from '#tests/support/gate.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { staffOf } from '#tests/support/people.ts'
import { accepts, anApplicationInReview, asks, submits } from '#tests/support/reviewing.ts'

freshPortal()

const hour = 3_600_000

async function statusOf(assignmentId: string) {
  const { status } = await database()
    .selectFrom('assignments')
    .select('status')
    .where('id', '=', assignmentId)
    .executeTakeFirstOrThrow()
  return status
}

test('of two officers asking the same reviewer at once one succeeds, and one email exists', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  const other = await staffOf(call.id, 'officer', 'Jorge Sandoval')
  const outcomes = await heldAtTheRow(application.id, [
    () => asks(officer, application, reviewer),
    () => asks(other, application, reviewer),
  ])

  expect(succeeded(outcomes)).toHaveLength(1)
  expect(refusals(outcomes)).toEqual([new Refusal('already_assigned')])
  expect(await lettersOwed(application.id, 'review-assigned')).toHaveLength(1)
})

test('a reviewer who accepts in one window and declines in another has done one of the two', async () => {
  const { application, officer, reviewer } = await anApplicationInReview()
  const id = await asks(officer, application, reviewer)
  const declines = () =>
    changeReview(id, { personId: reviewer.id }, (file, signed) => declineAssignment(file, {}, signed))
  const outcomes = await heldAtTheRow(application.id, [() => accepts(reviewer, id), declines])

  expect(refusals(outcomes)).toEqual([new Refusal('move_not_open')])
  const [accepted] = outcomes
  expect(await statusOf(id)).toEqual(accepted?.status === 'fulfilled' ? 'accepted' : 'declined')
})

test('a conflict set while its reviewer is being asked leaves no review that stands', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  const other = await staffOf(call.id, 'officer', 'Jorge Sandoval')
  const conflict = {
    personId: reviewer.id,
    kind: 'family',
    effect: 'recused',
    note: 'Lo contó una colega.',
  } as const
  await heldAtTheRow(application.id, [
    () => asks(officer, application, reviewer),
    () => recordConflict(application.id, { personId: other.id }, conflict).then(() => ''),
  ])

  const standing = await database()
    .selectFrom('assignments')
    .select('id')
    .where('application_id', '=', application.id)
    .where('status', 'in', ['invited', 'accepted', 'submitted'])
    .execute()
  expect(standing).toEqual([])
})

test('a reviewer who is asked while the due date moves is asked for the new one', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  const other = await staffOf(call.id, 'officer', 'Jorge Sandoval')
  const later = inDays(90)
  const outcomes = await heldAtTheRow(application.id, [
    () => asks(officer, application, reviewer),
    () => movesDueDate(other, call, later).then(() => ''),
  ])

  expect(succeeded(outcomes)).toHaveLength(2)
  expect((await listQueue(reviewer.id)).map(({ dueAt }) => dueAt)).toEqual([later])
})

test('a review sent while an officer closes the reviews is either in or refused, never half', async () => {
  const { application, officer, reviewer } = await anApplicationInReview()
  const id = await asks(officer, application, reviewer)
  await accepts(reviewer, id)
  const closes = () =>
    changeApplication(application.id, { personId: officer.id }, (file, signed) =>
      closeReview(file, { reason: 'El panel se adelanta.' }, signed),
    )
  const outcomes = await heldAtTheRow(application.id, [() => submits(reviewer, id, '3'), closes])

  const isIn = (await statusOf(id)) === 'submitted'
  expect(refusals(outcomes)).toEqual(isIn ? [] : [new Refusal('not_in_review')])
  expect(await listBrokenLinks()).toEqual([])
})

test('a correction sent while an officer closes the reviews counts as it is now or as it was, and is never out', async () => {
  const { application, officer, reviewer, id } = await aSentReview()
  await corrects(reviewer, id)
  const closes = () =>
    changeApplication(application.id, { personId: officer.id }, (file, signed) =>
      closeReview(file, { reason: 'El panel se adelanta.' }, signed),
    )
  const again = { ...asSent, scores: asSent.scores.map((it) => ({ ...it, score: '4' })) }
  const outcomes = await heldAtTheRow(application.id, [() => sends(reviewer, id, again), closes])

  const isNew = refusals(outcomes).length === 0
  const { status, scores } = await standingOf(reviewer, id)
  expect([status, scores[0]?.score]).toEqual(['submitted', isNew ? '4' : '3'])
  expect(await listBrokenLinks()).toEqual([])
})

test('two clocks at once make a move that is due once', async () => {
  const { application, officer } = await anApplicationInReview()
  const at = new Date()
  const panel = { reason: 'El panel se adelanta.' }
  await changeApplication(application.id, { personId: officer.id }, (file, signed) =>
    closeReview(file, panel, signed),
  )
  const input = { sections: ['project'], message: 'Falta el acta.', dueAt: new Date(at.getTime() + hour) }
  await inTransaction((tx) =>
    changeApplicationIn(tx, application.id, { asker: { personId: officer.id } }, (file, signed) =>
      requestChanges(file, input, signed),
    ),
  )
  await database()
    .updateTable('applications')
    .set({ changes_due_at: new Date(at.getTime() - hour) })
    .where('id', '=', application.id)
    .execute()

  const tick = () =>
    runClock((error) => {
      throw error
    })
  const outcomes = await heldAtTheRow(application.id, [tick, tick])
  const made = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : NaN))
  expect(made.toSorted()).toEqual([0, 1])
  expect(await lettersOwed(application.id, 'changes-lapsed')).toHaveLength(1)
})

async function nameOf(organizationId: string): Promise<string> {
  const { name } = await database()
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .select('name')
    .executeTakeFirstOrThrow()
  return name
}

test('a statement whose form is sent twice at once is kept both times, and its conflict recorded once', async () => {
  const { application, officer, reviewer } = await anApplicationInReview()
  await asks(officer, application, reviewer)
  const name = await nameOf(application.organizationId)
  const outcomes = await heldAtTheRow(application.id, [
    () => recordStatement(reviewer.id, [name]),
    () => recordStatement(reviewer.id, [name]),
  ])

  expect(refusals(outcomes)).toEqual([])
  const conflicts = await database()
    .selectFrom('conflicts')
    .where('application_id', '=', application.id)
    .select('person_id')
    .execute()
  expect(conflicts).toEqual([{ person_id: reviewer.id }])
})

test('two reviewers who state the same organization at once are both recused from its application', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  const other = await staffOf(call.id, 'reviewer', 'Julia Pezo')
  const asked = [await asks(officer, application, reviewer), await asks(officer, application, other)]
  const name = await nameOf(application.organizationId)
  const outcomes = await heldAtTheRow(application.id, [
    () => recordStatement(reviewer.id, [name]),
    () => recordStatement(other.id, [name]),
  ])

  expect(refusals(outcomes)).toEqual([])
  expect(await Promise.all(asked.map(statusOf))).toEqual(['recused', 'recused'])
})
