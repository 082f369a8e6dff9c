import { expect, test } from 'vitest'

import { cancel, change } from '#app/domain/decision-rules.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { database } from '#db/connection.ts'
import { changeDecision } from '#db/decision.ts'
import { listBrokenLinks } from '#db/event.ts'
import { aDecline, anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { heldAtTheRow, refusals, succeeded } from '#tests/support/gate.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

async function anApproved() {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver, other] = [
    await staffOf(call.id, 'officer'),
    await staffOf(call.id, 'approver'),
    await staffOf(call.id, 'approver', 'other approver'),
  ]
  const { id } = await anApplication(call, { status: 'in_panel' })
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  return { id, officer, approver, other }
}

function cancels({ id: personId }: TestPerson, applicationId: string) {
  return changeDecision(applicationId, { personId }, (file, signed) =>
    cancel(file, { reason: 'El panel se reúne otra vez.' }, signed),
  )
}

function changes({ id: personId }: TestPerson, applicationId: string) {
  const input = { ...aDecline, feedback: 'Falta el acta de la asamblea.' }
  return changeDecision(applicationId, { personId }, (file, signed) => change(file, input, signed))
}

async function standingOf(applicationId: string) {
  return database()
    .selectFrom('applications as a')
    .innerJoin('decisions as d', 'd.application_id', 'a.id')
    .where('a.id', '=', applicationId)
    .select(['a.status as application', 'd.status as decision'])
    .executeTakeFirstOrThrow()
}

test('of two approvers releasing at once one succeeds, and one email exists', async () => {
  const { id, approver, other } = await anApproved()
  const outcomes = await heldAtTheRow(id, [() => releases(approver, id), () => releases(other, id)])

  expect(succeeded(outcomes)).toHaveLength(1)
  expect(refusals(outcomes)).toEqual([new Refusal('no_live_decision')])
  expect(await lettersOwed(id, 'decision-declined')).toHaveLength(1)
  expect(await listBrokenLinks()).toEqual([])
})

test('a decision released and cancelled at once is one of the two, never both', async () => {
  const { id, approver, other } = await anApproved()
  const outcomes = await heldAtTheRow(id, [() => releases(approver, id), () => cancels(other, id)])

  expect(succeeded(outcomes)).toHaveLength(1)
  expect(refusals(outcomes)).toEqual([new Refusal('no_live_decision')])
  const { decision, application } = await standingOf(id)
  expect([
    ['released', 'declined', 1],
    ['cancelled', 'in_panel', 0],
  ]).toContainEqual([decision, application, (await lettersOwed(id, 'decision-declined')).length])
})

test('a decision released and changed at once is never sent in words that nobody approved', async () => {
  const { id, officer, approver } = await anApproved()
  const outcomes = await heldAtTheRow(id, [() => releases(approver, id), () => changes(officer, id)])

  expect(succeeded(outcomes)).toHaveLength(1)
  const { decision, application } = await standingOf(id)
  expect([
    ['released', 'declined', 1],
    ['proposed', 'in_panel', 0],
  ]).toContainEqual([decision, application, (await lettersOwed(id, 'decision-declined')).length])
})

test('of two approvers approving at once one succeeds', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver, other] = [
    await staffOf(call.id, 'officer'),
    await staffOf(call.id, 'approver'),
    await staffOf(call.id, 'approver', 'other approver'),
  ]
  const { id } = await anApplication(call, { status: 'in_panel' })
  await proposes(officer, id, aDecline)
  const outcomes = await heldAtTheRow(id, [() => approves(approver, id), () => approves(other, id)])

  expect(succeeded(outcomes)).toHaveLength(1)
  expect(refusals(outcomes)).toEqual([new Refusal('move_not_open')])
})

/** The gate makes it a race each time; `npm run test:long` holds more of them. */
const rounds = Array.from({ length: Number(process.env['RACE_ROUNDS'] ?? 1) }, (_, at) => at + 1)

test.each(rounds)(
  'sixteen approvals in parallel never exceed the budget (round %i)',
  { timeout: 60_000 },
  async () => {
    const call = await aSmallCall({ closesInDays: -10, budget: '50000' })
    const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
    const ids: string[] = []
    for (let count = 0; count < 16; count++) {
      const { id } = await anApplication(call, { status: 'in_panel' })
      await proposes(officer, id, anAward('9500'))
      ids.push(id)
    }
    const outcomes = await heldAtTheRow(
      call.id,
      ids.map((id) => () => approves(approver, id)),
    )

    expect(succeeded(outcomes)).toHaveLength(5)
    const remaining = { amount: '2500', currency: 'PEN' }
    expect(refusals(outcomes)).toEqual(
      Array.from({ length: 11 }, () => new Refusal('over_budget', { remaining })),
    )
    const approved = await database()
      .selectFrom('decisions')
      .where('status', '=', 'approved')
      .where('application_id', 'in', ids)
      .select('amount')
      .execute()
    expect(approved.map(({ amount }) => amount)).toEqual(Array.from({ length: 5 }, () => '9500'))
  },
)
