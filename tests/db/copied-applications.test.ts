import { beforeAll, expect, test } from 'vitest'

import { submit } from '#app/domain/application-submit.ts'
import { findApplicationFor } from '#db/applicant-view.ts'
import { createDraft } from '#db/application-draft.ts'
import { changeApplication } from '#db/application.ts'
import { addAttachments } from '#db/attachment.ts'
import { database } from '#db/connection.ts'
import { findCopiedFrom } from '#db/copied-from.ts'
import {
  type Draft,
  aDraft,
  aMember,
  anOrganization,
  aSentApplication,
  everyAnswer,
  writeAnswers,
} from '#tests/support/drafts.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson } from '#tests/support/people.ts'
import { type RealCall, theRealCall } from '#tests/support/real-call.ts'
import { filesOf } from '#tests/support/sent-files.ts'

freshPortal()

let call: RealCall

beforeAll(async () => {
  call = await theRealCall()
})

const copies = (personId: string, organizationId: string, copyFrom: string) =>
  createDraft({
    personId,
    organizationId,
    copyFrom,
    callSlug: 'comunidades-amazonicas-2026',
    eligibility: {},
    another: true,
  })

async function answersOf(personId: string, id: string) {
  const view = await findApplicationFor(personId, id, new Date())
  return view?.answers ?? {}
}

async function revisionsOf(id: string) {
  return database()
    .selectFrom('answer_revisions')
    .where('application_id', '=', id)
    .where('copied_from', 'is not', null)
    .select(['question', 'revision', 'made_by as by', 'copied_from as from'])
    .orderBy('question')
    .execute()
}

/** Sent with a file, which its question asks for. */
async function aSentOneWithAFile(): Promise<Draft> {
  const draft = await aDraft()
  const minutes = { name: 'acta.pdf', size: 900, type: 'application/pdf', sha256: 'a'.repeat(64) }
  await addAttachments({ personId: draft.writer.id, applicationId: draft.id, question: 'org_assembly' }, [
    minutes,
  ])
  await writeAnswers(draft, everyAnswer(call))
  await changeApplication(draft.id, { personId: draft.writer.id }, (file, signed) =>
    submit(file, { reachedUsAt: new Date(), declared: true }, signed),
  )
  return draft
}

test('a new application starts from the answers of an earlier one, each recorded as copied by who copies', async () => {
  const source = await aSentOneWithAFile()
  const copier = await aMember(source, 'Nelly Copia', 'representative')
  const id = await copies(copier.id, source.organizationId, source.id)

  const before = await answersOf(source.writer.id, source.id)
  const { declaration: _, org_assembly: minutes, ...answers } = before
  const { org_assembly: linked, ...others } = await answersOf(copier.id, id)
  expect(others).toEqual(answers)
  const files = await filesOf({ ...source, id })
  expect(files).toMatchObject([{ name: 'acta.pdf', size: 900 }])
  expect(linked).toEqual({ files: files.map((file) => file.id) })
  expect(linked).not.toEqual(minutes)

  const copied = await revisionsOf(id)
  const how = copied.map(({ revision, by, from }) => ({ revision, by, from }))
  expect(new Set(how.map((it) => JSON.stringify(it)))).toEqual(
    new Set([JSON.stringify({ revision: 1, by: copier.id, from: source.id })]),
  )
  const known = await findCopiedFrom(copier.id, id)
  expect([known?.count, [...(known?.untouched ?? [])].sort()]).toEqual([
    copied.length,
    copied.map(({ question }) => question),
  ])
  await writeAnswers({ ...source, id, writer: copier }, { title: 'Otra idea' })
  expect((await findCopiedFrom(copier.id, id))?.untouched.has('title')).toEqual(false)
})

test('nobody copies what is not theirs, nor into another organization, and then nothing is begun', async () => {
  const source = await aSentApplication(call)
  const stranger = await aPerson('Nadie Conocido')
  const theirs = await anOrganization(stranger, 'Comunidad Kachi')
  await expect(copies(stranger.id, theirs, source.id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await findCopiedFrom(stranger.id, source.id)).toBeUndefined()

  const another = await anOrganization(source.writer, 'Comunidad Yaku')
  await expect(copies(source.writer.id, another, source.id)).rejects.toMatchObject({
    code: 'other_organization',
  })
  const begun = await database()
    .selectFrom('applications')
    .where('organization_id', 'in', [theirs, another])
    .select('id')
    .execute()
  expect(begun).toEqual([])
})

test('what was started from nothing says so, and an answer is never copied from its own application', async () => {
  const { id, writer } = await aDraft()
  expect(await findCopiedFrom(writer.id, id)).toBeUndefined()
  const own = database().insertInto('answer_revisions').values({
    application_id: id,
    question: 'title',
    revision: 1,
    base_revision: 0,
    value: '"Agua"',
    op_id: id,
    made_by: writer.id,
    made_at: new Date(),
    copied_from: id,
  })
  await expect(own.execute()).rejects.toThrow(/answer_revisions_check/)
})
