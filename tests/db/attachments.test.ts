import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { beforeAll, expect, test } from 'vitest'

import { filesAnswer } from '#app/domain/answer.ts'
import { checkAnswers } from '#app/domain/check-form.ts'
import { readClamd } from '#app/http/files/clamd.ts'
import { fileStore, prepareFiles } from '#app/http/files/files.ts'
import { startScanning } from '#app/http/files/scanning.ts'
import { recordAnswers } from '#db/answer.ts'
import { findApplicationFor } from '#db/applicant-view.ts'
import { readAnsweredForm } from '#db/application-check.ts'
import { addAttachments, findAttachmentFor, handIn, removeAttachment } from '#db/attachment.ts'
import { findCaseAttachment } from '#db/case-attachment.ts'
import { findCase } from '#db/case-view.ts'
import { database } from '#db/connection.ts'
import { ClamdPeer, eicar } from '#tests/support/clamd-peer.ts'
import { type Draft, aDraft, aMember, aSentApplication, askForChanges } from '#tests/support/drafts.ts'
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

const promised = { day: '1', month: '2', year: '2030' }

async function aPromise(name: string) {
  return aSentApplication(call, await aPerson(name), { org_assembly: { files: [], promised } })
}

test('a promised paper is handed in after sending: what was sent stays, and the office sees when the rest came', async () => {
  const sent = await aPromise('Elsa Promete')
  await handIn(about(sent), [minutes])
  await handIn(about(sent), [minutes, { ...minutes, name: 'firmas.jpg', sha256: 'c'.repeat(64) }])
  const ids = await filesOf(sent)
  expect(ids).toHaveLength(2)

  const officer = await staffOfProgram(call.programId, 'officer', 'Oficial')
  const frozen = (await findCase(officer.id, sent.id))?.frozen
  expect(frozen?.answers['org_assembly']).toEqual({ files: [], promised })
  const came = frozen?.handedIn['org_assembly'] ?? []
  expect(came.map(({ id }) => id)).toEqual(ids)
  expect(came.every(({ at }) => at > (frozen?.reachedUsAt ?? at))).toBe(true)
  expect(await findCaseAttachment(officer.id, sent.id, ids[0] ?? '')).toEqual(minutes)
})

test('papers that a draft gathers while changes are asked for are not shown as handed in before it is sent again', async () => {
  const sent = await aPromise('Rita Corrige')
  await askForChanges(call, sent, ['organization'], 'Falta el acta.')
  await addAttachments(about(sent), [minutes])
  const officer = await staffOfProgram(call.programId, 'officer', 'Oficial')
  expect((await findCase(officer.id, sent.id))?.frozen?.handedIn).toEqual({})
})

test('nobody hands in for another organization, what was not promised, or what nobody waits for now', async () => {
  const [sent, other] = [
    await aPromise('Ana Promete'),
    await aSentApplication(call, await aPerson('No Promete')),
  ]
  const refused = (it: Promise<void>) => expect(it).rejects.toMatchObject({ code: 'not_found' })
  await refused(handIn({ ...about(sent), personId: other.writer.id }, [minutes]))
  await refused(handIn(about(other), [minutes]))
  await refused(handIn(about(sent, 'title'), [minutes]))
  await askForChanges(call, sent, ['project'], 'Aclare la meta.')
  await expect(handIn(about(sent), [minutes])).rejects.toMatchObject({ code: 'answers_closed' })
  expect([await filesOf(sent), await filesOf(other)]).toEqual([[], []])
})

test('an antivirus looks through what is stored, in the background, and nobody is given what it found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minka-scans-'))
  const problems: unknown[] = []
  await prepareFiles({ files: { directory: folder }, arriving: join(folder, 'arriving') }, (it) =>
    problems.push(it),
  )
  const peer = await ClamdPeer.open()
  const scanning = await startScanning(readClamd(peer.address) ?? { path: '' }, (it) => problems.push(it))
  const draft = await aDraft(await aPerson('Rosa Limpia'))
  const [clean, infected] = await Promise.all([kept(folder, 'El acta.'), kept(folder, `El acta. ${eicar}`)])
  await addAttachments(about(draft), [clean, infected])
  await expect
    .poll(async () => scansOf(draft), { timeout: 20_000 })
    .toEqual([
      { name: clean.name, status: 'clean', found: null },
      { name: infected.name, status: 'quarantined', found: 'Eicar-Signature' },
    ])
  await scanning.stop()
  await peer.close()
  rmSync(folder, { recursive: true })

  const [first = '', second = ''] = await filesOf(draft)
  expect(await findAttachmentFor(draft.writer.id, draft.id, first)).toEqual(clean)
  expect(await findAttachmentFor(draft.writer.id, draft.id, second)).toBeUndefined()
  const { definition, answers, facts } = await readAnsweredForm(database(), draft.id, new Date())
  const wrong = checkAnswers(definition, answers, facts).filter(({ field }) => field === 'org_assembly.files')
  expect(wrong).toMatchObject([{ code: 'file_virus', facts: { file: infected.name } }])
})

async function kept(folder: string, content: string) {
  const bytes = Buffer.from(content)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = join(folder, `arrived-${sha256}`)
  writeFileSync(path, bytes)
  await fileStore().put({ path, sha256, size: bytes.length })
  return { name: `${bytes.length}.pdf`, size: bytes.length, type: 'application/pdf', sha256 }
}

function scansOf({ id }: Draft) {
  return database()
    .selectFrom('attachments')
    .where('application_id', '=', id)
    .select(['name', 'scan_status as status', 'scan_found as found'])
    .orderBy('size')
    .execute()
}
