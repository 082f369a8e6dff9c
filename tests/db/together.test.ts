import { randomUUID } from 'node:crypto'

import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'

import { taskList } from '#app/domain/activity.ts'
import { listChangesFor, listPastAnswersFor, restoreAnswer } from '#db/answer-history.ts'
import { recordAnswers } from '#db/answer.ts'
import { findApplicationFor } from '#db/applicant-view.ts'
import { database } from '#db/connection.ts'
import { findTogetherFor, listPresentFor } from '#db/together.ts'
import { aDraft, aMember } from '#tests/support/drafts.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson } from '#tests/support/people.ts'
import { queriesOf } from '#tests/support/queries.ts'
import { theRealCall } from '#tests/support/real-call.ts'

freshPortal()

beforeAll(async () => {
  await theRealCall()
})

function types(person: { id: string }, id: string, raw: string, baseRevision: number) {
  return recordAnswers(person.id, id, [{ question: 'title', raw, baseRevision, opId: randomUUID() }])
}

const seenAgo = (minutes: number) =>
  sql`update presences set seen_at = now() - make_interval(secs => ${minutes * 60})`.execute(database())

test('members see who else has which page open, for two minutes; strangers see nobody and are not seen', async () => {
  const draft = await aDraft()
  const julia = await aMember(draft, 'Julia Yampis')
  const stranger = await aPerson('Hugo Ahuanari')
  await listPresentFor(draft.writer.id, draft.id, 'idea')
  expect(await listPresentFor(stranger.id, draft.id, 'idea')).toEqual([])
  expect(await findTogetherFor(stranger.id, draft.id, taskList)).toBeUndefined()
  const theirs = () => listPresentFor(julia.id, draft.id, 'need')
  expect(await theirs()).toEqual([{ name: 'Rosa Tsamaren', page: 'idea' }])
  await listPresentFor(draft.writer.id, draft.id, taskList)
  expect(await theirs()).toEqual([{ name: 'Rosa Tsamaren', page: taskList }])
  await seenAgo(2)
  expect(await theirs()).toEqual([])
})

test('that somebody is there is written once a minute at most, in the one question that asks who else is', async () => {
  const draft = await aDraft()
  const lastSeen = () =>
    database().selectFrom('presences').where('application_id', '=', draft.id).select('seen_at').execute()
  const opens = () => listPresentFor(draft.writer.id, draft.id, 'idea')
  expect(await queriesOf(opens)).toHaveLength(1)
  const first = await lastSeen()
  await opens()
  expect(await lastSeen()).toEqual(first)
  await seenAgo(1.1)
  const old = await lastSeen()
  await opens()
  expect(await lastSeen()).not.toEqual(old)
})

test('the list of tasks asks the database three times, however much was changed', async () => {
  const draft = await aDraft()
  const opens = async () => {
    await findApplicationFor(draft.writer.id, draft.id, new Date())
    await findTogetherFor(draft.writer.id, draft.id, taskList)
  }
  const few = await queriesOf(opens)
  await types(draft.writer, draft.id, 'Agua', 0)
  await types(draft.writer, draft.id, 'Agua segura', 1)
  expect([few.length, (await queriesOf(opens)).length]).toEqual([3, 3])
})

test('an earlier answer is restored on top of the one that was seen, and never over what another wrote meanwhile', async () => {
  const draft = await aDraft()
  const julia = await aMember(draft, 'Julia Yampis')
  await types(draft.writer, draft.id, 'Agua segura', 0)
  await types(julia, draft.id, 'Agua', 1)
  const told = async () =>
    (await listPastAnswersFor(draft.writer.id, draft.id, 'title')).map(({ raw, name, side, state }) => [
      raw,
      name,
      side,
      state,
    ])
  expect(await told()).toEqual([
    ['Agua', 'Julia Yampis', 'contributor', 'current'],
    ['Agua segura', 'Rosa Tsamaren', 'representative', 'earlier'],
  ])
  const restores = (baseRevision: number) =>
    restoreAnswer(draft.writer.id, draft.id, {
      question: 'title',
      revision: 1,
      baseRevision,
      opId: randomUUID(),
    })
  expect(await restores(1)).toMatchObject({ outcome: 'conflict', other: { raw: 'Agua', by: 'Julia Yampis' } })
  expect(await restores(2)).toMatchObject({ outcome: 'saved' })
  expect(await told()).toEqual([
    ['Agua segura', 'Rosa Tsamaren', 'representative', 'current'],
    ['Agua segura', 'Rosa Tsamaren', 'representative', 'aside'],
    ['Agua', 'Julia Yampis', 'contributor', 'earlier'],
    ['Agua segura', 'Rosa Tsamaren', 'representative', 'earlier'],
  ])
})

test('changes are told of the questions asked about, and to nobody else', async () => {
  const draft = await aDraft()
  await types(draft.writer, draft.id, 'Agua', 0)
  const asked = { questions: ['title'], before: undefined }
  const { changes, hasMore } = await listChangesFor(draft.writer.id, draft.id, asked)
  expect([changes.map(({ question, name }) => [question, name]), hasMore]).toEqual([
    [['title', 'Rosa Tsamaren']],
    false,
  ])
  const stranger = await aPerson('Hugo Ahuanari')
  expect((await listChangesFor(stranger.id, draft.id, asked)).changes).toEqual([])
  expect(await listPastAnswersFor(stranger.id, draft.id, 'title')).toEqual([])
  expect(
    (await listChangesFor(draft.writer.id, draft.id, { ...asked, before: changes[0]?.at })).changes,
  ).toEqual([])
})
