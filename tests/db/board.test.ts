import { expect, test } from 'vitest'

import { caseKeys } from '#app/domain/case-keys.ts'
import { caseListAsk } from '#app/domain/case-list.ts'
import type { ExportedSubmission } from '#app/domain/exported-submission.ts'
import { countBoard, findBoard, listRunCalls } from '#db/board.ts'
import { listCases } from '#db/case-list.ts'
import { findCase } from '#db/case-view.ts'
import { recordConflict } from '#db/conflict.ts'
import { readSubmissions } from '#db/submission-export.ts'
import { filterOf } from '#tests/support/filters.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { queriesOf } from '#tests/support/queries.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

async function aCall() {
  const call = await aSmallCall({ closesInDays: -10 })
  return { call, officer: await staffOf(call.id, 'officer', 'Claudia Reátegui') }
}

const seesAll = { decides: true, regions: [] }

function choiceOf(readerId: string, callId: string, q = '') {
  return { readerId, callId, filter: filterOf(q, caseKeys(seesAll)) }
}

async function titles(readerId: string, callId: string, { q, ...place }: Record<string, string> = {}) {
  const { rows } = await listCases(choiceOf(readerId, callId, q), caseListAsk.parse(place))
  return rows.map(({ title }) => title)
}

async function takenAlong(readerId: string, callId: string) {
  const rows: ExportedSubmission[] = []
  for await (const row of readSubmissions(readerId, callId)) rows.push(row)
  return rows
}

test('a board counts its applications by status and by what they wait for', async () => {
  const { call, officer } = await aCall()
  await anApplication(call, { title: 'Borrador' })
  await anApplication(call, { status: 'submitted', title: 'Presentada' })
  await anApplication(call, { status: 'in_review', title: 'Sin evaluadores' })
  await anApplication(call, { status: 'in_panel', title: 'En el panel' })

  expect(await findBoard(officer.id, call.slug)).toMatchObject({ window: 'closed' })
  expect(await countBoard(officer.id, call.id)).toMatchObject({
    counts: { draft: 1, submitted: 1, in_review: 1, in_panel: 1 },
  })
  const needs = { screening: 1, reviewers: 1, reviews_in: 0, late: 0, proposed: 0, approved: 0 }
  expect(await listRunCalls(officer.id)).toMatchObject([{ slug: call.slug, total: 4, failed: 0, needs }])
  expect(await titles(officer.id, call.id, { q: 'needs:screening' })).toEqual(['Presentada'])
  expect(await titles(officer.id, call.id, { q: 'status:in_panel' })).toEqual(['En el panel'])
})

test('a list is searched by title, reference and organization, and what is typed is no pattern', async () => {
  const { call, officer } = await aCall()
  const { reference } = await anApplication(call, { title: 'Agua al 100%' })
  await anApplication(call, { title: 'Radio comunal' })

  expect(await titles(officer.id, call.id, { q: '100%' })).toEqual(['Agua al 100%'])
  expect(await titles(officer.id, call.id, { q: reference })).toEqual(['Agua al 100%'])
  expect(await titles(officer.id, call.id, { q: '%' })).toEqual(['Agua al 100%'])
  expect(await titles(officer.id, call.id, { q: 'esperanza', sort: 'title' })).toHaveLength(2)
})

test('a long list is read page by page, forth and back, in the order that was asked', async () => {
  const { call, officer } = await aCall()
  const named = Array.from({ length: 53 }, (_, place) => `Proyecto ${String(place).padStart(2, '0')}`)
  for (const title of named) await anApplication(call, { title })
  const read = (search: Record<string, string>) =>
    listCases(choiceOf(officer.id, call.id), caseListAsk.parse(search))

  const first = await read({ sort: 'title', order: 'descending' })
  expect(first.rows.map(({ title }) => title)).toEqual(named.toReversed().slice(0, 50))
  expect(first.before).toBeNull()
  const after = first.after?.join('~') ?? ''
  const second = await read({ sort: 'title', order: 'descending', after })
  expect(second.rows.map(({ title }) => title)).toEqual(['Proyecto 02', 'Proyecto 01', 'Proyecto 00'])
  expect(second.after).toBeNull()
  const before = second.before?.join('~') ?? ''
  const again = await read({ sort: 'title', order: 'descending', before })
  expect(again.rows).toEqual(first.rows)

  const bySubmission = await read({ sort: 'submitted' })
  const rest = await read({ sort: 'submitted', after: bySubmission.after?.join('~') ?? '' })
  const seen = [...bySubmission.rows, ...rest.rows].map(({ id }) => id)
  expect(new Set(seen).size).toEqual(53)
})

test('a list of three costs one query, like a list of one', async () => {
  const { call, officer } = await aCall()
  const listed = () => listCases(choiceOf(officer.id, call.id), caseListAsk.parse({}))
  await anApplication(call, { status: 'submitted' })
  const ofOne = await queriesOf(listed)
  await anApplication(call, { status: 'in_review' })
  await anApplication(call, { status: 'in_panel' })
  const ofThree = await queriesOf(listed)

  expect([ofOne.length, ofThree.length]).toEqual([1, 1])
  expect((await listed()).rows).toHaveLength(3)
})

test('what was submitted is read to be taken along, and written down as read, in as many questions for one as for three', async () => {
  const { call, officer } = await aCall()
  const taken = (readerId = officer.id) => takenAlong(readerId, call.id)
  await anApplication(call, { title: 'Borrador' })
  const { reference } = await anApplication(call, { status: 'submitted', title: 'Agua', requested: '900' })
  const ofOne = await queriesOf(() => taken())
  await anApplication(call, { status: 'in_review' })
  await anApplication(call, { status: 'in_panel' })
  const ofThree = await queriesOf(() => taken())

  expect([ofOne.length, ofThree.length]).toEqual([2, 2])
  const rows = await taken()
  expect(rows).toHaveLength(3)
  expect(rows.find((it) => it.reference === reference)).toMatchObject({ title: 'Agua', status: 'submitted' })
  const elsewhere = (await aCall()).officer
  expect(await taken(elsewhere.id)).toEqual([])
})

test('who works on another call finds neither the board nor its cases', async () => {
  const { call } = await aCall()
  const { id } = await anApplication(call, { status: 'submitted' })
  const elsewhere = (await aCall()).officer
  const reviewer = await staffOf(call.id, 'reviewer')

  for (const { id: stranger } of [elsewhere, reviewer]) {
    expect(await findBoard(stranger, call.slug)).toBeUndefined()
    expect(await countBoard(stranger, call.id)).toEqual({ counts: {}, stages: [] })
    expect(await titles(stranger, call.id)).toEqual([])
    expect(await findCase(stranger, id)).toBeUndefined()
  }
})

test('a case that an officer is recused from is neither listed nor counted for them', async () => {
  const { call, officer } = await aCall()
  const { id } = await anApplication(call, { status: 'submitted', title: 'De mi pueblo' })
  await anApplication(call, { status: 'submitted', title: 'De otro pueblo' })
  const conflict = {
    personId: officer.id,
    kind: 'family',
    effect: 'recused',
    note: 'Lo contó una colega.',
  } as const
  await recordConflict(id, { personId: officer.id }, conflict)

  expect(await titles(officer.id, call.id)).toEqual(['De otro pueblo'])
  expect(await countBoard(officer.id, call.id)).toMatchObject({ counts: { submitted: 1 } })
  expect(await listRunCalls(officer.id)).toMatchObject([{ total: 1, needs: { screening: 1 } }])
})
