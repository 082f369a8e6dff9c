import { sql } from 'kysely'
import { expect, test } from 'vitest'

import type { BulkRequest } from '#app/domain/bulk-action.ts'
import { caseKeys } from '#app/domain/case-keys.ts'
import { closeReview } from '#app/domain/application-review.ts'
import { workThrough } from '#app/http/planning/planning.ts'
import { findApplicationFor } from '#db/applicant-view.ts'
import { changeApplication } from '#db/application.ts'
import { applyBulk, findBulk, planBulk } from '#db/bulk-action.ts'
import { database } from '#db/connection.ts'
import { findCase } from '#db/case-view.ts'
import { findRanking } from '#db/ranking.ts'
import { findReview } from '#db/review-view.ts'
import { findEarlierFor } from '#db/submitted-application.ts'
import { filterOf } from '#tests/support/filters.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { sendsTheProposal, toReview, withFullProposals } from '#tests/support/next-stage.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { refusalOf } from '#tests/support/refusal-of.ts'
import { accepts, asks, submits } from '#tests/support/reviewing.ts'
import { type SmallApplication, anApplication } from '#tests/support/small-application.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

async function together(by: TestPerson, call: SmallCall, q: string, request: BulkRequest) {
  const filter = filterOf(q, caseKeys({ decides: true, regions: [] }))
  const id = await planBulk({ readerId: by.id, callId: call.id, filter }, q, request)
  const bulk = await findBulk(by.id, id)
  if (!bulk) throw new Error('the dry run was kept')
  await applyBulk(bulk, by.id)
  await workThrough({
    isStopping: () => false,
    report: (error) => {
      throw error
    },
  })
  const { waiting, done, refused } = (await findBulk(by.id, id)) ?? {}
  return { would: bulk.waiting, not: bulk.refused, waiting, done, refused }
}

async function reviewed(
  officer: TestPerson,
  application: SmallApplication,
  reviewer: TestPerson,
  score: string,
) {
  const assignment = await asks(officer, application, reviewer)
  await accepts(reviewer, assignment)
  await submits(reviewer, assignment, score)
  return assignment
}

const closes = (officer: TestPerson, { id }: SmallApplication) =>
  changeApplication(id, { personId: officer.id }, (file, signed) =>
    closeReview(file, { reason: 'Basta.' }, signed),
  )

/** A call with one concept note of the panel that its reviewer gave a 4, and another that got a 1. */
async function conceptNotes() {
  const call = await aSmallCall({ closesInDays: -10 })
  const stageId = await withFullProposals(call)
  const officer = await staffOf(call.id, 'officer', 'Claudia Reátegui')
  const approver = await staffOf(call.id, 'approver', 'Elena Villacorta')
  const reviewer = await staffOf(call.id, 'reviewer', 'Mirtha Saboya')
  const good = await anApplication(call, { status: 'in_review', title: 'Agua', requested: '5000' })
  const poor = await anApplication(call, { status: 'in_review', title: 'Radio' })
  const first = await reviewed(officer, good, reviewer, '4')
  await reviewed(officer, poor, reviewer, '1')
  for (const it of [good, poor]) await closes(officer, it)
  return { call, stageId, officer, approver, reviewer, good, poor, first }
}

test('of the concept notes some are invited together and the others told, by two people, and nobody goes back a stage', async () => {
  const { call, stageId, officer, approver, good, poor } = await conceptNotes()
  expect(await together(officer, call, 'score:>=50', { kind: 'invite', feedback: '' })).toEqual({
    ...{ would: 1, not: 0, waiting: 0, done: 1, refused: 0 },
  })
  const words = { feedback: 'No alcanzó.', reasonCodes: ['low_priority'] }
  expect(await together(officer, call, '', { kind: 'decline', ...words })).toMatchObject({
    done: 1,
    refused: 1,
  })
  expect(await together(officer, call, '', { kind: 'approve' })).toMatchObject({ done: 0, refused: 2 })
  expect(await lettersOwed(good.id, 'decision-invited')).toEqual([])

  expect(await together(approver, call, '', { kind: 'approve' })).toMatchObject({ done: 2, refused: 0 })
  expect(await together(approver, call, '', { kind: 'release' })).toMatchObject({ done: 2, refused: 0 })
  expect(await lettersOwed(good.id, 'decision-invited')).toHaveLength(1)
  expect(await lettersOwed(poor.id, 'decision-declined')).toHaveLength(1)

  const refused = [
    sql`update applications set stage_id = ${call.screeningId} where id = ${good.id}`,
    sql`update applications set form_version_id = (select form_version_id from stages where id = ${stageId}) where id = ${poor.id}`,
    sql`update stages set form_version_id = ${call.formVersionId} where id = ${stageId}`,
  ]
  const said = ['stages follow one another', 'keeps its form', 'was invited to its form']
  for (const [at, statement] of refused.entries())
    await expect(statement.execute(database())).rejects.toThrow(said[at])
})

test('who is invited keeps the answers that fit, sends a second time, and is read and ranked by the second stage alone', async () => {
  const { call, officer, approver, reviewer, good, first } = await conceptNotes()
  await together(officer, call, 'score:>=50', { kind: 'invite', feedback: '' })
  for (const kind of ['approve', 'release'] as const) await together(approver, call, '', { kind })
  const [speaker] = good.representatives
  const view = await findApplicationFor(speaker?.id ?? '', good.id, new Date())
  // The amount is a text now: what was money does not fit.
  expect(view).toMatchObject({ status: 'invited', answers: { title: 'Agua' }, hasEarlier: true })
  expect(Object.keys(view?.answers ?? {})).toEqual(['title'])

  await sendsTheProposal(good, 'CANARY-PLAN')
  await toReview(good, officer)
  const second = await staffOf(call.id, 'reviewer', 'Juan Inuma')
  const assignment = await asks(officer, good, second)
  await accepts(second, assignment)
  const read = await findReview(second.id, assignment)
  expect(read?.frozen.answers).toMatchObject({ title: 'Agua', plan: 'CANARY-PLAN' })
  expect(read?.earlier?.answers).toMatchObject({ title: 'Agua', requested: '5000' })
  const before = await findReview(reviewer.id, first)
  expect(before).toMatchObject({ inReview: false, mayRevise: false, earlier: null })
  expect(JSON.stringify(before?.frozen)).not.toContain('CANARY-PLAN')
  expect(await findCase(officer.id, good.id)).toMatchObject({
    frozen: { number: 2, formPosition: 3 },
    earlier: { number: 1, formPosition: 0 },
  })
  expect((await findEarlierFor(speaker?.id ?? '', good.id))?.frozen.number).toBe(1)

  expect(await refusalOf(submits(reviewer, first, '0'))).toBe('move_not_open')
  const moved = sql`insert into events (application_id, machine, subject_id, move, from_status, to_status, made_by, capacity, made_at, detail)
    values (${good.id}, 'review', ${first}, 'revise_review', 'submitted', 'accepted', ${officer.id}, 'officer', now(), '{}')`
  await expect(moved.execute(database())).rejects.toThrow('is not in the stage of review')

  await submits(second, assignment, '2')
  await closes(officer, good)
  const last = await findRanking(officer.id, call.slug)
  expect(last?.rows.map(({ title, mean }) => [title, mean])).toEqual([['Agua', '50.00']])
  const notes = await findRanking(officer.id, call.slug, 2)
  expect(notes?.rows.map(({ title, mean }) => [title, mean])).toEqual([['Radio', '25.00']])
})
