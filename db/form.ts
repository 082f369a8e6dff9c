import { sql } from 'kysely'

import type { FormDefinition } from '#app/domain/form.ts'
import { draftDefinition } from '#app/domain/form-draft.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { readDefinition } from './application-check.ts'
import { type Database, type Tx, database, inTransaction } from './connection.ts'
import { recordFormChange } from './form-change.ts'
import { json } from './json.ts'
import { isOfficerWithin } from './role.ts'

/** A call that uses a version of a form, for its applications or for one of its stages. */
export type UsingCall = { id: string; slug: string; title: LocalizedText; number: number }

/** A form as a list shows it. `published` is the number of its newest published version. */
export type FormCard = {
  id: string
  title: LocalizedText
  funder: LocalizedText
  published: number | null
  hasDraft: boolean
  calls: UsingCall[]
}

export type PublishedVersion = { id: string; number: number; publishedAt: Date }

/** A form with its published versions, the newest first, and the version in draft where one stands. */
export type Form = Omit<FormCard, 'published' | 'hasDraft'> & {
  slug: string
  funderId: string
  locales: string[]
  timeZone: string
  versions: PublishedVersion[]
  draft: { number: number; definition: FormDefinition } | undefined
}

export type NewForm = { funderId: string; slug: string; title: LocalizedText; definition: FormDefinition }

/** The forms of every funder within which the reader is an officer, by funder and name. */
export async function listForms(readerId: string): Promise<FormCard[]> {
  return forms(database(), readerId)
    .select(['f.id', 'f.title', 'u.name as funder', usingCalls.as('calls')])
    .select([
      sql<number | null>`(select max(v.number) from form_versions v
        where v.form_id = f.id and v.published_at is not null)`.as('published'),
      sql<boolean>`exists (select from form_versions v where v.form_id = f.id and v.published_at is null)`.as(
        'hasDraft',
      ),
    ])
    .orderBy('u.slug')
    .orderBy('f.slug')
    .execute()
}

/** One form of the reader's. */
export async function findForm(readerId: string, formId: string): Promise<Form | undefined> {
  const form = await forms(database(), readerId)
    .where('f.id', '=', formId)
    .select(['f.id', 'f.slug', 'f.title', 'u.id as funderId', 'u.name as funder', 'u.locales'])
    .select(['u.time_zone as timeZone', usingCalls.as('calls')])
    .executeTakeFirst()
  if (!form) return undefined
  const rows = await database()
    .selectFrom('form_versions as v')
    .where('v.form_id', '=', formId)
    .select(['v.id', 'v.number', 'v.published_at as publishedAt'])
    .select((eb) =>
      eb.case().when('v.published_at', 'is', null).then(eb.ref('v.definition')).end().as('draft'),
    )
    .orderBy('v.number', 'desc')
    .execute()
  const draft = rows.find(({ publishedAt }) => publishedAt === null)
  return {
    ...form,
    versions: rows.flatMap(({ id, number, publishedAt }) =>
      publishedAt ? [{ id, number, publishedAt }] : [],
    ),
    draft: draft && { number: draft.number, definition: draftDefinition.parse(draft.draft) },
  }
}

/** One published version of a form of the reader's, with what it asks. */
export async function findFormVersion(readerId: string, formId: string, number: number) {
  const row = await versions(readerId)
    .where('f.id', '=', formId)
    .where('v.number', '=', number)
    .select('v.definition')
    .executeTakeFirst()
  return row && { ...row, definition: readDefinition(row.id, row.definition) }
}

/** The funders for which the person may make forms, with their languages, the first of which is the source. */
export async function listFormFunders(personId: string) {
  return database()
    .selectFrom('funders as u')
    .where(isOfficerWithin(personId, 'u.id'))
    .select(['u.id', 'u.name', 'u.locales'])
    .orderBy('u.slug')
    .execute()
}

/**
 * Begins a form of the funder's with its first version in draft; returns the form's id. Refuses a funder within which the
 * person is no officer, and an address that another form of the funder has.
 */
export async function createForm(personId: string, form: NewForm): Promise<string> {
  return inTransaction(async (tx) => {
    const { funderId, slug, title, definition } = form
    const funder = await tx
      .selectFrom('funders as u')
      .where('u.id', '=', funderId)
      .where(isOfficerWithin(personId, 'u.id'))
      .select('u.id')
      .executeTakeFirst()
    if (!funder) throw new Refusal('not_found')
    const stored = await tx
      .insertInto('forms')
      .values({ funder_id: funderId, slug, title: json(title) })
      .onConflict((it) => it.columns(['funder_id', 'slug']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!stored) throw new Refusal('form_slug_taken')
    await createDraft(tx, { formId: stored.id, personId, number: 1, definition })
    return stored.id
  })
}

type NewDraft = { formId: string; personId: string; number: number; definition: FormDefinition }

/** Stores a version in draft and that it was begun. The database keeps it the only one of its form. */
export async function createDraft(tx: Tx, { formId, personId, number, definition }: NewDraft): Promise<void> {
  await tx
    .insertInto('form_versions')
    .values({ form_id: formId, number, definition: json(draftDefinition.parse(definition)) })
    .execute()
  await recordFormChange(tx, { formId, number, personId, part: 'draft', after: 'started' })
}

function forms(db: Database, readerId: string) {
  return db
    .selectFrom('forms as f')
    .innerJoin('funders as u', 'u.id', 'f.funder_id')
    .where(isOfficerWithin(readerId, 'f.funder_id'))
}

function versions(readerId: string) {
  return forms(database(), readerId)
    .innerJoin('form_versions as v', 'v.form_id', 'f.id')
    .where('v.published_at', 'is not', null)
    .select(['v.id', 'v.number', 'f.id as formId', 'u.id as funderId', 'f.title'])
    .select((eb) => eb.ref('v.published_at').$notNull().as('publishedAt'))
}

/** The calls that use a version of the form `f`, for their applications or for a stage. */
const usingCalls = sql<UsingCall[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'number', v.number)
    order by v.number desc, c.opens_at desc, c.slug)
  from form_versions v join calls c on c.form_version_id = v.id
    or exists (select from stages s where s.call_id = c.id and s.form_version_id = v.id)
  where v.form_id = f.id), '[]')`
