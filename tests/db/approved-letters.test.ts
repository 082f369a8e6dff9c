import { expect, test } from 'vitest'

import { caseKeys } from '#app/domain/case-keys.ts'
import { type ProposeInput, change } from '#app/domain/decision-rules.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { findBulk, planBulk } from '#db/bulk-action.ts'
import { findBatch, planBatch } from '#db/decision-batch.ts'
import { database } from '#db/connection.ts'
import { changeDecision } from '#db/decision.ts'
import { aDecline, anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { filterOf } from '#tests/support/filters.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { withFullProposals } from '#tests/support/next-stage.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const anInvitation: ProposeInput = { ...aDecline, outcome: 'invited', reasonCodes: [], feedback: '' }

async function anApproved(decision: ProposeInput) {
  const call = await aSmallCall({ closesInDays: -10 })
  const stageId = await withFullProposals(call)
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const speaker = await aPerson('Rosa Tapullima')
  const { id } = await anApplication(call, { status: 'in_panel', representatives: [speaker] })
  await proposes(officer, id, decision)
  await approves(approver, id)
  return { call, stageId, officer, approver, speaker, id }
}

/** The stage that an invitation is to closes on another day than its letter says. */
async function closesAnotherDay(stageId: string) {
  await database()
    .updateTable('stages')
    .set({ closes_at: new Date('2099-03-09T22:00:00Z') })
    .where('id', '=', stageId)
    .execute()
}

async function wordsOwed(id: string): Promise<string[]> {
  const rows = await database()
    .selectFrom('notices as n')
    .innerJoin('letters as l', 'l.id', 'n.letter_id')
    .where('n.application_id', '=', id)
    .where('n.template', 'in', ['decision-invited', 'decision-declined'])
    .select('l.text')
    .execute()
  return rows.map(({ text }) => text)
}

test('an invitation whose stage now closes on another day is not released until it is written and approved again', async () => {
  const { stageId, officer, approver, id } = await anApproved(anInvitation)
  await closesAnotherDay(stageId)

  await expect(releases(approver, id)).rejects.toEqual(new Refusal('letters_changed'))
  expect(await wordsOwed(id)).toEqual([])

  await changeDecision(id, { personId: officer.id }, (file, signed) => change(file, anInvitation, signed))
  await approves(approver, id)
  await releases(approver, id)
  expect(await wordsOwed(id)).toEqual([expect.stringContaining('9 de marzo de 2099')])
})

test('a proposal whose letter no longer says what is so is not approved before it is written again', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const stageId = await withFullProposals(call)
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const { id } = await anApplication(call, { status: 'in_panel' })
  await proposes(officer, id, anInvitation)
  await closesAnotherDay(stageId)
  await expect(approves(approver, id)).rejects.toEqual(new Refusal('letters_changed'))

  await changeDecision(id, { personId: officer.id }, (file, signed) => change(file, anInvitation, signed))
  await approves(approver, id)
})

test('an award whose offer may now be answered for longer is not released with the days that were approved', async () => {
  const { call, approver, id } = await anApproved(anAward('5000'))
  await database().updateTable('calls').set({ offer_days: 45 }).where('id', '=', call.id).execute()

  await expect(releases(approver, id)).rejects.toEqual(new Refusal('letters_changed'))
})

test('a batch says beforehand that a letter no longer says what is true', async () => {
  const { call, stageId, approver, id } = await anApproved(anInvitation)
  const { id: subjectId } = await database()
    .selectFrom('decisions')
    .select('id')
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow()
  const plan = async () => {
    const targets = [{ applicationId: id, subjectId }]
    const batch = await planBatch(approver.id, { callId: call.id, request: { batch: 'release' }, targets })
    const { waiting, refused } = (await findBatch(approver.id, call.slug, batch)) ?? {}
    return { waiting, refused }
  }
  expect(await plan()).toEqual({ waiting: 1, refused: 0 })

  await closesAnotherDay(stageId)
  expect(await plan()).toEqual({ waiting: 0, refused: 1 })
})

test('so does whoever releases all that a list shows', async () => {
  const { call, stageId, approver } = await anApproved(anInvitation)
  const plan = async () => {
    const filter = filterOf('status:in_panel', caseKeys({ decides: true, regions: [] }))
    const choice = { readerId: approver.id, callId: call.id, filter }
    const bulk = await planBulk(choice, 'status:in_panel', { kind: 'release' })
    const { waiting, refused } = (await findBulk(approver.id, bulk)) ?? {}
    return { waiting, refused }
  }
  expect(await plan()).toEqual({ waiting: 1, refused: 0 })

  await closesAnotherDay(stageId)
  expect(await plan()).toEqual({ waiting: 0, refused: 1 })
})

test('what a letter does not state may change: its reader’s language and the call’s own words do not hold the release', async () => {
  const { call, approver, speaker, id } = await anApproved(aDecline)
  await database().updateTable('people').set({ locale: 'en' }).where('id', '=', speaker.id).execute()
  await database()
    .insertInto('letter_templates')
    .values({ call_id: call.id, template: 'decision-declined', locale: 'es', introduction: 'Gracias.' })
    .execute()
  await database().updateTable('calls').set({ budget: '200000' }).where('id', '=', call.id).execute()

  await releases(approver, id)
  expect(await lettersOwed(id, 'decision-declined')).toHaveLength(1)
  expect(await wordsOwed(id)).toEqual([expect.stringContaining('no corresponde al plan')])
})
