import { randomUUID } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import { type AnswerOperation, recordAnswers } from '#db/answer.ts'
import { findApplicationFor } from '#db/applicant-view.ts'
import { database } from '#db/connection.ts'
import { type Draft, aDraft, aMember, aSentApplication, askForChanges } from '#tests/support/drafts.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson } from '#tests/support/people.ts'
import { type RealCall, theRealCall } from '#tests/support/real-call.ts'

freshPortal()

let call: RealCall

beforeAll(async () => {
  call = await theRealCall()
})

const typing = (
  question: string,
  raw: unknown,
  baseRevision = 0,
  opId: string = randomUUID(),
): AnswerOperation => ({
  question,
  raw,
  baseRevision,
  opId,
})

async function answerOf({ id, writer }: Draft, question: string) {
  const view = await findApplicationFor(writer.id, id, new Date())
  return [view?.answers[question], view?.revisions[question]]
}

async function textsOf(id: string, question: string) {
  const rows = await database()
    .selectFrom('answer_revisions')
    .where('application_id', '=', id)
    .where('question', '=', question)
    .orderBy('revision')
    .select(['revision', 'base_revision as base', 'value'])
    .execute()
  return rows.map(({ revision, base, value }) => [revision, base, value])
}

test('an answer is saved whatever it is worth, and every text that it has had is kept', async () => {
  const draft = await aDraft()
  const saved = await recordAnswers(draft.writer.id, draft.id, [typing('access_hours', 'seis horas')])
  expect(saved).toEqual([{ question: 'access_hours', outcome: 'saved', revision: 1 }])
  await recordAnswers(draft.writer.id, draft.id, [typing('access_hours', '6', 1)])
  expect(await answerOf(draft, 'access_hours')).toEqual(['6', 2])
  expect(await textsOf(draft.id, 'access_hours')).toEqual([
    [1, 0, 'seis horas'],
    [2, 1, '6'],
  ])
})

test('the same operation arriving again changes nothing, even after others', async () => {
  const draft = await aDraft()
  const first = typing('summary', 'Agua para todos')
  await recordAnswers(draft.writer.id, draft.id, [first])
  await recordAnswers(draft.writer.id, draft.id, [typing('summary', 'Agua segura para todos', 1)])
  const again = await recordAnswers(draft.writer.id, draft.id, [first])
  expect(again).toEqual([{ question: 'summary', outcome: 'saved', revision: 1 }])
  expect(await answerOf(draft, 'summary')).toEqual(['Agua segura para todos', 2])
  expect(await textsOf(draft.id, 'summary')).toHaveLength(2)
})

test('what was left as it was makes no revision', async () => {
  const draft = await aDraft()
  const empty = await recordAnswers(draft.writer.id, draft.id, [typing('problem', ''), typing('goals', [])])
  expect(empty.map(({ outcome }) => outcome)).toEqual(['saved', 'saved'])
  await recordAnswers(draft.writer.id, draft.id, [
    typing('place', { region: '01', province: '', district: '' }),
  ])
  await recordAnswers(draft.writer.id, draft.id, [
    typing('place', { district: '', province: '', region: '01' }, 1),
  ])
  expect(await textsOf(draft.id, 'problem')).toEqual([])
  expect(await textsOf(draft.id, 'place')).toHaveLength(1)
})

test('of two people who change one answer the second is shown the first, and both texts are kept', async () => {
  const draft = await aDraft()
  const julia = await aMember(draft, 'Julia Yampis')
  await recordAnswers(draft.writer.id, draft.id, [typing('problem', 'Falta agua')])
  await recordAnswers(julia.id, draft.id, [typing('problem', 'Falta agua limpia', 1)])
  const late = typing('problem', 'Falta agua en verano', 1)
  const other = { raw: 'Falta agua limpia', revision: 2, by: 'Julia Yampis' }
  const expected = { question: 'problem', outcome: 'conflict', other }
  expect(await recordAnswers(draft.writer.id, draft.id, [late])).toMatchObject([expected])
  expect(await answerOf(draft, 'problem')).toEqual(['Falta agua limpia', 2])

  expect(await recordAnswers(draft.writer.id, draft.id, [late])).toMatchObject([expected])
  expect(await textsOf(draft.id, 'problem')).toEqual([
    [1, 0, 'Falta agua'],
    [2, 1, 'Falta agua limpia'],
    [3, 1, 'Falta agua en verano'],
  ])

  const chosen = await recordAnswers(draft.writer.id, draft.id, [
    typing('problem', 'Falta agua limpia en verano', 2),
  ])
  expect(chosen).toEqual([{ question: 'problem', outcome: 'saved', revision: 4 }])
  expect(await answerOf(draft, 'problem')).toEqual(['Falta agua limpia en verano', 4])
})

test('a text that waits for a choice is kept once, also when a form posts it again as another operation', async () => {
  const draft = await aDraft()
  const julia = await aMember(draft, 'Julia Yampis')
  await recordAnswers(julia.id, draft.id, [typing('problem', 'Falta agua limpia')])
  const first = typing('problem', 'Falta agua')
  const again = { ...typing('problem', 'Falta agua'), after: [first.opId] }
  for (const operation of [first, again, again])
    expect(await recordAnswers(draft.writer.id, draft.id, [operation])).toMatchObject([
      { outcome: 'conflict', other: { raw: 'Falta agua limpia', revision: 1 } },
    ])
  expect(await textsOf(draft.id, 'problem')).toEqual([
    [1, 0, 'Falta agua limpia'],
    [2, 0, 'Falta agua'],
  ])
})

test('the same words of two people are no conflict', async () => {
  const draft = await aDraft()
  const julia = await aMember(draft, 'Julia Yampis')
  await recordAnswers(julia.id, draft.id, [typing('families', '62')])
  expect(await recordAnswers(draft.writer.id, draft.id, [typing('families', '62')])).toEqual([
    { question: 'families', outcome: 'saved', revision: 1 },
  ])
})

test('lists show the title and the narrowest place as they are answered', async () => {
  const draft = await aDraft()
  await recordAnswers(draft.writer.id, draft.id, [
    typing('title', '  Agua segura  '),
    typing('place', { region: '01', province: '0104', district: '' }),
  ])
  const row = await database()
    .selectFrom('applications')
    .where('id', '=', draft.id)
    .select(['title', 'place_code'])
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ title: 'Agua segura', place_code: '0104' })
})

test('strangers, people of a past or disputed mandate, and questions of no form record nothing', async () => {
  const draft = await aDraft()
  const [stranger, former, disputed] = [
    await aPerson('Nadie Conocido'),
    await aMember(draft, 'Antes Miembro'),
    await aMember(draft, 'Mandato Disputado', 'representative'),
  ]
  await database()
    .updateTable('memberships')
    .set({ starts_at: new Date('2020-01-01'), ends_at: new Date('2021-01-01') })
    .where('person_id', '=', former.id)
    .execute()
  await database()
    .updateTable('memberships')
    .set({ disputed_at: new Date() })
    .where('person_id', '=', disputed.id)
    .execute()
  for (const { id } of [stranger, former, disputed]) {
    await expect(recordAnswers(id, draft.id, [typing('title', 'Mío')])).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await findApplicationFor(id, draft.id, new Date())).toBeUndefined()
  }
  const unknown = [typing('title', 'Agua'), typing('budget_of_others', '1')]
  await expect(recordAnswers(draft.writer.id, draft.id, unknown)).rejects.toMatchObject({
    code: 'answers_closed',
  })
  expect(await answerOf(draft, 'title')).toEqual([undefined, undefined])
})

test('an answer typed on a revision that never was is recorded once, however often it arrives', async () => {
  const draft = await aDraft()
  for (const base of [1, 7]) {
    const question = base === 1 ? 'access_hours' : 'families'
    const operation = typing(question, '6', base)
    for (const time of [1, 2, 3])
      expect([time, await recordAnswers(draft.writer.id, draft.id, [operation])]).toEqual([
        time,
        [{ question, outcome: 'saved', revision: 1 }],
      ])
    expect(await textsOf(draft.id, question)).toEqual([[1, 0, '6']])
  }
})

test('nothing is recorded once it was sent, and when changes are asked for only in the named sections', async () => {
  const sent = await aSentApplication(call)
  const record = (question: string, raw: unknown, base = 0) =>
    recordAnswers(sent.writer.id, sent.id, [typing(question, raw, base)])
  await expect(record('title', 'Otra cosa')).rejects.toMatchObject({ code: 'answers_closed' })

  await askForChanges(call, sent, ['budget'], 'Explique el flete.')
  await expect(record('title', 'Otra cosa')).rejects.toMatchObject({ code: 'answers_closed' })
  expect(await record('budget_note', 'El flete va en cada precio.', 1)).toEqual([
    { question: 'budget_note', outcome: 'saved', revision: 2 },
  ])
  expect(await answerOf(sent, 'title')).toEqual(['Agua segura para Nueva Esperanza', 1])
})
