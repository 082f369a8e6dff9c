import { expect, test } from 'vitest'

import { requestChanges } from '#app/domain/application-changes.ts'
import { changeApplication } from '#db/application.ts'
import { database } from '#db/connection.ts'
import { baseOf, changeDraft, publishDraft, startDraft } from '#db/form-draft.ts'
import { findForm } from '#db/form.ts'
import { migrateDrafts, previewMigration } from '#db/form-migration.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { refusalOf } from '#tests/support/refusal-of.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallForm } from '#tests/support/small-form.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

/** A call whose form has a second version: the same title, a choice and its reason instead of the amount. */
async function aNewerVersion(call: SmallCall, officer: TestPerson) {
  const { form_id: formId } = await database()
    .selectFrom('form_versions')
    .where('id', '=', call.formVersionId)
    .select('form_id')
    .executeTakeFirstOrThrow()
  await startDraft(officer.id, formId)
  const stands = (await findForm(officer.id, formId))?.draft?.definition
  await changeDraft(officer.id, formId, { part: 'whole', base: baseOf(stands) }, aSmallForm)
  await publishDraft(officer.id, formId)
  return (await findForm(officer.id, formId))?.versions[0]?.id ?? ''
}

async function versionsOf(...ids: string[]) {
  const rows = await database()
    .selectFrom('applications as a')
    .innerJoin('form_versions as v', 'v.id', 'a.form_version_id')
    .where('a.id', 'in', ids)
    .select(['a.id', 'v.number'])
    .execute()
  return ids.map((id) => rows.find((it) => it.id === id)?.number)
}

async function aCall() {
  const call = await aSmallCall()
  const officer = await staffOf(call.id, 'officer', 'Rosa')
  return { call, officer, newer: await aNewerVersion(call, officer) }
}

test('drafts of a call move to a newer version; what was submitted or sent back keeps its own', async () => {
  const { call, officer, newer } = await aCall()
  const draft = await anApplication(call, { requested: '2000' })
  const submitted = await anApplication(call, { status: 'submitted' })
  const back = await anApplication(call, { status: 'submitted' })
  await changeApplication(back.id, { personId: officer.id }, (file, signed) =>
    requestChanges(
      file,
      { sections: ['project'], message: 'Aclare el título.', dueAt: new Date(Date.now() + 86_400_000 * 5) },
      signed,
    ),
  )

  expect(await migrateDrafts(officer.id, call.id, newer)).toBe(1)
  expect(await versionsOf(draft.id, submitted.id, back.id)).toEqual([2, 1, 1])
  const answers = await database()
    .selectFrom('answers')
    .where('application_id', '=', draft.id)
    .select(['question', 'value'])
    .orderBy('question')
    .execute()
  expect(answers).toEqual([
    { question: 'requested', value: '2000' },
    { question: 'title', value: 'Agua segura' },
  ])
  const begun = await database()
    .selectFrom('calls')
    .where('id', '=', call.id)
    .select('form_version_id')
    .execute()
  expect(begun).toEqual([{ form_version_id: newer }])
})

test('before they move, the report says what becomes of every question and changes nothing', async () => {
  const { call, officer, newer } = await aCall()
  const draft = await anApplication(call, { requested: '2000' })
  const report = await previewMigration(officer.id, call.id, newer)
  expect(report).toMatchObject({
    from: 1,
    to: { number: 2 },
    drafts: 1,
    answered: { title: 1, requested: 1 },
  })
  expect(report?.mapping.map(({ question, fate }) => [question.key, fate])).toEqual([
    ['title', 'kept'],
    ['ready', 'new_required'],
    ['reason', 'new_required'],
    ['requested', 'gone'],
  ])
  expect(await versionsOf(draft.id)).toEqual([1])
})

test('drafts move to nothing but a newer published version of their form, and by an officer of their call alone', async () => {
  const { call, officer, newer } = await aCall()
  const other = await aCall()
  const approver = await staffOf(call.id, 'approver')
  const move = (personId: string, versionId: string) => refusalOf(migrateDrafts(personId, call.id, versionId))
  expect({
    older: await move(officer.id, call.formVersionId),
    foreign: await move(officer.id, other.newer),
    stranger: await move(other.officer.id, newer),
    approver: await move(approver.id, newer),
  }).toEqual({
    older: 'version_not_newer',
    foreign: 'not_found',
    stranger: 'not_found',
    approver: 'not_found',
  })
})
