import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { questionsOf } from '#app/domain/form.ts'
import { emptyForm } from '#app/domain/form-draft.ts'
import { findPart } from '#app/domain/form-part.ts'
import { database } from '#db/connection.ts'
import { createForm, findForm, findFormVersion, listForms } from '#db/form.ts'
import { baseOf, changeDraft, discardDraft, publishDraft, startDraft } from '#db/form-draft.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { queriesOf } from '#tests/support/queries.ts'
import { refusalOf } from '#tests/support/refusal-of.ts'
import { aForm, aSmallForm } from '#tests/support/small-form.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const part = 'question:title'

async function twoOfficers() {
  const call = await aSmallCall()
  const rosa = await staffOf(call.id, 'officer', 'Rosa')
  const luz = await staffOf(call.id, 'officer', 'Luz')
  return { call, rosa, luz, formId: await aForm(rosa.id, call.funderId) }
}

/** Renames the question that everybody edits here, on top of what this base says. */
function renames(personId: string, formId: string, base: string, label: string) {
  return changeDraft(personId, formId, { part, base }, (definition) => renamed(definition, label))
}

function renamed(definition: ReturnType<typeof aSmallForm>, label: string) {
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      groups: section.groups.map((group) => ({
        ...group,
        questions: group.questions.map((it) => (it.key === 'title' ? { ...it, label: { es: label } } : it)),
      })),
    })),
  }
}

async function labelIn(readerId: string, formId: string) {
  const draft = (await findForm(readerId, formId))?.draft
  return questionsOf(draft?.definition ?? emptyForm).find(({ key }) => key === 'title')?.label
}

test('of two officers who edit one question the second is told what the first wrote, who and when, and may choose', async () => {
  const { rosa, luz, formId } = await twoOfficers()
  const seen = baseOf(findPart(aSmallForm(), part))

  expect(await renames(rosa.id, formId, seen, 'Nombre corto')).toMatchObject({ outcome: 'saved' })
  expect(await renames(luz.id, formId, seen, 'Nombre largo')).toEqual({
    outcome: 'conflict',
    theirs: {
      by: 'Rosa',
      at: expect.any(Date),
      number: 1,
      part: 'question:title',
      before: expect.objectContaining({ label: { es: 'Título', en: 'Título' } }),
      after: expect.objectContaining({ label: { es: 'Nombre corto' } }),
    },
  })
  expect(await labelIn(luz.id, formId)).toEqual({ es: 'Nombre corto' })

  const stands = baseOf(findPart(renamed(aSmallForm(), 'Nombre corto'), part))
  expect(await renames(luz.id, formId, stands, 'Nombre largo')).toMatchObject({ outcome: 'saved' })
  expect(await labelIn(rosa.id, formId)).toEqual({ es: 'Nombre largo' })
})

test('whoever edits a question that another took away is told so', async () => {
  const { rosa, luz, formId } = await twoOfficers()
  const page = 'group:naming'
  const base = baseOf(findPart(aSmallForm(), page))
  await changeDraft(luz.id, formId, { part: page, base }, (definition) => ({
    ...definition,
    sections: definition.sections.map((it) => ({ ...it, groups: it.groups.slice(1) })),
  }))

  const seen = baseOf(findPart(aSmallForm(), part))
  expect(await renames(rosa.id, formId, seen, 'Nombre')).toMatchObject({
    outcome: 'conflict',
    theirs: { by: 'Luz', part: page },
  })
})

test('two parts of one draft are changed by two officers without meeting', async () => {
  const { rosa, luz, formId } = await twoOfficers()
  const heading = 'section_heading:project'
  const base = baseOf(findPart(aSmallForm(), heading))
  await renames(rosa.id, formId, baseOf(findPart(aSmallForm(), part)), 'Nombre')
  const saved = await changeDraft(luz.id, formId, { part: heading, base }, (definition) => ({
    ...definition,
    sections: definition.sections.map((it) => ({ ...it, title: { es: 'La idea' } })),
  }))
  expect(saved).toMatchObject({ outcome: 'saved' })
})

test('a draft may be unfinished for as long as it takes, and is published only when it is whole', async () => {
  const { call, rosa } = await twoOfficers()
  const formId = await createForm(rosa.id, {
    funderId: call.funderId,
    slug: 'unfinished',
    title: { es: 'Sin terminar' },
    definition: emptyForm,
  })
  const empty = { key: 'project', title: {}, groups: [] }
  const added = { part: 'section:project', base: '' } as const
  await changeDraft(rosa.id, formId, added, (it) => ({ ...it, sections: [empty] }))
  expect((await findForm(rosa.id, formId))?.draft?.definition.sections).toEqual([empty])
  expect(await refusalOf(publishDraft(rosa.id, formId))).toBe('form_incomplete')

  const base = baseOf({ ...emptyForm, sections: [empty] })
  await changeDraft(rosa.id, formId, { part: 'whole', base }, aSmallForm)
  expect(await publishDraft(rosa.id, formId)).toBe(1)
})

test('a form has one draft at a time, which starts from what was published last', async () => {
  const { rosa, luz, formId } = await twoOfficers()
  expect(await refusalOf(startDraft(rosa.id, formId))).toBe('draft_stands')
  await publishDraft(rosa.id, formId)
  expect(await refusalOf(publishDraft(luz.id, formId))).toBe('no_draft')
  await startDraft(luz.id, formId)
  expect((await findForm(rosa.id, formId))?.draft).toEqual({ number: 2, definition: aSmallForm() })
  await expect(
    sql`insert into form_versions (form_id, number, definition) values (${formId}, 3, '{}')`.execute(
      database(),
    ),
  ).rejects.toThrow(/form_versions_draft/)
})

test('a draft that is thrown away leaves the published version, and who threw it away', async () => {
  const { rosa, formId } = await twoOfficers()
  await publishDraft(rosa.id, formId)
  await startDraft(rosa.id, formId)
  await discardDraft(rosa.id, formId)
  expect(await findForm(rosa.id, formId)).toMatchObject({ draft: undefined, versions: [{ number: 1 }] })
  const rows = await database()
    .selectFrom('form_changes')
    .where('form_id', '=', formId)
    .select(['number', 'after'])
    .orderBy('id')
    .execute()
  expect(rows.map(({ number, after }) => [number, after])).toEqual([
    [1, 'started'],
    [1, 'published'],
    [2, 'started'],
    [2, 'discarded'],
  ])
})

test('the database itself refuses a change of a published version, and of what was written down of its drafts', async () => {
  const { rosa, formId } = await twoOfficers()
  await publishDraft(rosa.id, formId)
  for (const statement of [
    `update form_versions set definition = '{}' where form_id = '${formId}'`,
    `update form_versions set published_at = null where form_id = '${formId}'`,
    `delete from form_versions where form_id = '${formId}'`,
    `truncate form_versions cascade`,
    `update form_changes set after = null`,
    `delete from form_changes`,
    `truncate form_changes`,
  ]) {
    await expect(sql.raw(statement).execute(database())).rejects.toThrow(/never changes|append-only/)
  }
  expect((await findFormVersion(rosa.id, formId, 1))?.definition).toEqual(aSmallForm())
})

test('a form is seen and changed by the officers of its funder alone, whichever of its calls they work on', async () => {
  const { call, rosa, formId } = await twoOfficers()
  await publishDraft(rosa.id, formId)
  await startDraft(rosa.id, formId)
  const other = await staffOf((await aSmallCall()).id, 'officer', 'Ajena')
  const approver = await staffOf(call.id, 'approver')
  for (const { id } of [other, approver, await aPerson('Nadie')]) {
    expect([await findForm(id, formId), await findFormVersion(id, formId, 1)]).toEqual([undefined, undefined])
    expect((await listForms(id)).map((it) => it.id)).not.toContain(formId)
    const wishes = { funderId: call.funderId, slug: 'x', title: { es: 'x' }, definition: emptyForm }
    expect([
      await refusalOf(renames(id, formId, '', 'Robado')),
      await refusalOf(publishDraft(id, formId)),
      await refusalOf(discardDraft(id, formId)),
      await refusalOf(createForm(id, wishes)),
    ]).toEqual(['not_found', 'not_found', 'not_found', 'not_found'])
  }
  expect((await listForms(rosa.id)).find(({ id }) => id === formId)).toMatchObject({
    published: 1,
    hasDraft: true,
    calls: [],
  })
})

test('a form says which calls use which of its versions', async () => {
  const { call, rosa } = await twoOfficers()
  const { form_id: formId } = await database()
    .selectFrom('form_versions')
    .where('id', '=', call.formVersionId)
    .select('form_id')
    .executeTakeFirstOrThrow()
  expect((await findForm(rosa.id, formId))?.calls).toMatchObject([{ slug: call.slug, number: 1 }])
})

test('a list of three forms asks the database as often as a list of one', async () => {
  const { call, rosa } = await twoOfficers()
  const asked = async () => (await queriesOf(() => listForms(rosa.id))).length
  const before = await asked()
  await aForm(rosa.id, call.funderId, { slug: 'second' })
  await aForm(rosa.id, call.funderId, { slug: 'third', isPublished: true })
  expect([before, await asked()]).toEqual([1, 1])
})
