import { randomUUID } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import { recordAnswers } from '#db/answer.ts'
import { findApplicationFor } from '#db/applicant-view.ts'
import { database } from '#db/connection.ts'
import { aDraft, aMember, anOrganization, beginDraft } from '#tests/support/drafts.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { heldAtTheRow, succeeded } from '#tests/support/gate.ts'
import { aPerson } from '#tests/support/people.ts'
import { type RealCall, theRealCall } from '#tests/support/real-call.ts'

freshPortal()

let call: RealCall

beforeAll(async () => {
  call = await theRealCall()
})

test('sixteen applications begun at the same instant get sixteen numbers in a row', async () => {
  const attempts = []
  for (let count = 0; count < 16; count++) {
    const person = await aPerson(`Persona ${count}`)
    const organizationId = await anOrganization(person)
    attempts.push(() => beginDraft(person.id, organizationId))
  }
  const outcomes = await heldAtTheRow(call.id, attempts)
  expect(succeeded(outcomes)).toHaveLength(16)

  const rows = await database().selectFrom('applications').select('reference').orderBy('reference').execute()
  const numbers = Array.from({ length: 16 }, (_, index) => `AMZ26-${String(index + 1).padStart(4, '0')}`)
  expect(rows.map(({ reference }) => reference)).toEqual(numbers)
})

test('a start pressed twice at once begins one application', async () => {
  const person = await aPerson('Rosa Tsamaren')
  const organizationId = await anOrganization(person)
  const begin = () => beginDraft(person.id, organizationId)
  const outcomes = await heldAtTheRow(call.id, [begin, begin])
  const ids = outcomes.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []))
  expect([ids.length, new Set(ids).size]).toEqual([2, 1])
})

test('of two people saving one answer at once one is saved and one is shown the other', async () => {
  const draft = await aDraft()
  const julia = await aMember(draft, 'Julia Yampis')
  const save = (personId: string, raw: string) => () =>
    recordAnswers(personId, draft.id, [{ question: 'problem', raw, baseRevision: 0, opId: randomUUID() }])
  const outcomes = await heldAtTheRow(draft.id, [save(draft.writer.id, 'Uno'), save(julia.id, 'Dos')])
  const words = outcomes.flatMap((it) =>
    it.status === 'fulfilled' ? it.value.map(({ outcome }) => outcome) : [],
  )
  expect(words.sort()).toEqual(['conflict', 'saved'])
  const texts = await database()
    .selectFrom('answer_revisions')
    .where('application_id', '=', draft.id)
    .where('question', '=', 'problem')
    .select('value')
    .execute()
  expect(texts.map(({ value }) => value).sort()).toEqual(['Dos', 'Uno'])
  const view = await findApplicationFor(julia.id, draft.id, new Date())
  expect(['Uno', 'Dos']).toContain(view?.answers['problem'])
})
