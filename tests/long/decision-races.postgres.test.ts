import { expect, test } from 'vitest'

import { change } from '#app/domain/decision-rules.ts'
import { database } from '#db/connection.ts'
import { changeDecision } from '#db/decision.ts'
import { aDecline, anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { heldAtTheRow, refusals, succeeded } from '#tests/support/gate.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const rounds = Number(process.env['BUDGET_ROUNDS'] ?? 1_000)
const races = Number(process.env['DECISION_RACES'] ?? 2_000)
const anHour = 3_600_000

test(
  `in ${rounds} rounds of sixteen approvals in parallel the budget is never exceeded`,
  { timeout: anHour },
  async () => {
    const call = await aSmallCall({ closesInDays: -10, budget: '50000' })
    const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
    const ids: string[] = []
    for (let count = 0; count < 16; count++) ids.push((await anApplication(call, { status: 'in_panel' })).id)
    for (const id of ids) await proposes(officer, id, anAward('9500'))
    const most: number[] = []
    for (let round = 0; round < rounds; round++) {
      const outcomes = await heldAtTheRow(
        call.id,
        ids.map((id) => () => approves(approver, id)),
      )
      most.push(succeeded(outcomes).length)
      await clearApprovals(ids)
    }
    expect(most).toEqual(Array.from({ length: rounds }, () => 5))
  },
)

test(
  `of ${races} decisions released twice at once each has one winner and one letter`,
  { timeout: anHour },
  async () => {
    const call = await aSmallCall({ closesInDays: -10 })
    const [officer, approver, other] = [
      await staffOf(call.id, 'officer'),
      await staffOf(call.id, 'approver'),
      await staffOf(call.id, 'approver', 'other approver'),
    ]
    const faults: unknown[] = []
    for (let race = 0; race < races; race++) {
      const { id } = await anApplication(call, { status: 'in_panel' })
      await proposes(officer, id, aDecline)
      await approves(approver, id)
      const outcomes = await heldAtTheRow(id, [() => releases(approver, id), () => releases(other, id)])
      const letters = await lettersOwed(id, 'decision-declined')
      const ends = [succeeded(outcomes).length, refusals(outcomes).length, letters.length]
      if (ends.join() !== '1,1,1') faults.push(ends)
    }
    expect(faults).toEqual([])
  },
)

/** The next round begins where the first did: every decision proposed, nothing approved. */
async function clearApprovals(ids: readonly string[]) {
  const approved = await database()
    .selectFrom('decisions')
    .where('status', '=', 'approved')
    .where('application_id', 'in', ids)
    .select(['application_id', 'proposed_by'])
    .execute()
  for (const { application_id: id, proposed_by: personId } of approved)
    await changeDecision(id, { personId }, (file, signed) => change(file, anAward('9500'), signed))
}
