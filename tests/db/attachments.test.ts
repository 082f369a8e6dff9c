import { randomUUID } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import { filesAnswer } from '#app/domain/answer.ts'
import { recordAnswers } from '#db/answer.ts'
import { findApplicationFor } from '#db/applicant-view.ts'
import { addAttachments, findAttachmentFor, removeAttachment } from '#db/attachment.ts'
import { type Draft, aDraft, aMember, aSentApplication } from '#tests/support/drafts.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson } from '#tests/support/people.ts'
import { type RealCall, staffOfProgram, theRealCall } from '#tests/support/real-call.ts'

freshPortal()

let call: RealCall

beforeAll(async () => {
  call = await theRealCall()
})

const minutes = { name: 'acta.jpg', size: 240_000, type: 'image/jpeg', sha256: 'a'.repeat(64) }
const about = ({ id, writer }: Draft, question = 'org_assembly') => ({
  personId: writer.id,
  applicationId: id,
  question,
})

async function filesOf({ id, writer }: Draft) {
  const view = await findApplicationFor(writer.id, id, new Date())
  return filesAnswer(view?.answers['org_assembly']).files
}

test('a file is added beside those that are there, and taken off again', async () => {
  const draft = await aDraft()
  await addAttachments(about(draft), [minutes])
  await addAttachments(about(draft), [{ ...minutes, name: 'firmas.jpg', sha256: 'b'.repeat(64) }])
  const [first = '', second = ''] = await filesOf(draft)
  await removeAttachment(about(draft), first)
  expect(await filesOf(draft)).toEqual([second])
})

test('the same file sent twice, as by a button pressed again, is there once', async () => {
  const draft = await aDraft()
  await addAttachments(about(draft), [minutes])
  await addAttachments(about(draft), [minutes])
  expect(await filesOf(draft)).toHaveLength(1)
})

test('a promised day and the files do not undo each other, whichever comes first', async () => {
  const draft = await aDraft()
  const promise = { files: ['whatever a device says'], promised: { day: '1', month: '2', year: '2027' } }
  const typing = { question: 'org_assembly', raw: promise, baseRevision: 0, opId: randomUUID() }
  await recordAnswers(draft.writer.id, draft.id, [typing])
  expect(await filesOf(draft)).toEqual([])
  await addAttachments(about(draft), [minutes])
  expect(await filesOf(draft)).toHaveLength(1)
  const view = await findApplicationFor(draft.writer.id, draft.id, new Date())
  expect(filesAnswer(view?.answers['org_assembly']).promised).toEqual(promise.promised)
})

test('a file is found by its organization, and by nobody else and through no other application', async () => {
  const [draft, other] = [await aDraft(), await aDraft(await aPerson('Otra Persona'))]
  await addAttachments(about(draft), [minutes])
  const [id = ''] = await filesOf(draft)
  const julia = await aMember(draft, 'Julia Yampis')
  expect(await findAttachmentFor(julia.id, draft.id, id)).toEqual(minutes)

  const officer = await staffOfProgram(call.programId, 'officer', 'Oficial')
  for (const reader of [other.writer, officer]) {
    expect(await findAttachmentFor(reader.id, draft.id, id)).toBeUndefined()
  }
  expect(await findAttachmentFor(other.writer.id, other.id, id)).toBeUndefined()
})

test('nothing is added to what was sent, or to a question that takes no files', async () => {
  const [draft, sent] = [await aDraft(), await aSentApplication(call, await aPerson('Ya Envió'))]
  await expect(addAttachments(about(sent), [minutes])).rejects.toMatchObject({ code: 'answers_closed' })
  await expect(addAttachments(about(draft, 'title'), [minutes])).rejects.toMatchObject({ code: 'not_found' })
  expect(await filesOf(sent)).toEqual([])
})
