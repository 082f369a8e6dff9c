import { createHash } from 'node:crypto'

import { type FormDefinition, formDefinition } from '#app/domain/form.ts'
import { draftDefinition, emptyForm } from '#app/domain/form-draft.ts'
import { type FormPart, findPart, placeOf } from '#app/domain/form-part.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'

import { type Tx, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { createDraft } from './form.ts'
import { findChangeOf, recordFormChange } from './form-change.ts'
import { inKeyOrder, json } from './json.ts'
import { isOfficerWithin } from './role.ts'

/** Which part of a draft is changed, and what of it the writer saw, as `baseOf` gives it. */
export type DraftEdit = { part: FormPart; base: string }

/** `conflict` stores nothing: the part is not what its writer saw, and this is who changed what, and when. */
export type DraftOutcome =
  | { outcome: 'saved'; changeId?: number }
  | { outcome: 'conflict'; theirs: Awaited<ReturnType<typeof findChangeOf>> }

/** A short name of what stands in a part, to tell later whether it is still that; empty for a part that is not there. */
export function baseOf(part: unknown): string {
  if (part === undefined) return ''
  return createHash('sha256').update(inKeyOrder(part)).digest('base64url').slice(0, 22)
}

/**
 * Changes one part of a draft, if it still is what its writer saw. Nothing is refused for being unfinished; a rule of
 * `change` may refuse. Refuses a form without a draft with `no_draft`.
 */
export async function changeDraft(
  personId: string,
  formId: string,
  { part, base }: DraftEdit,
  change: (definition: FormDefinition) => FormDefinition,
): Promise<DraftOutcome> {
  return inTransaction(async (tx) => {
    const draft = await lockDraft(tx, personId, formId)
    const before = findPart(draft.definition, part)
    if (baseOf(before) !== base) {
      const theirs = await findChangeOf(tx, { formId, number: draft.number }, part)
      return { outcome: 'conflict', theirs }
    }
    const definition = change(draft.definition)
    if (inKeyOrder(definition) === inKeyOrder(draft.definition)) return { outcome: 'saved' }
    await storeDefinition(tx, draft.id, definition)
    const place = placeOf(draft.definition, part)
    const written = { formId, number: draft.number, personId, part }
    const after = findPart(definition, part)
    return { outcome: 'saved', changeId: await recordFormChange(tx, { ...written, before, after, place }) }
  })
}

/** Begins a draft as a copy of the newest published version, or empty before there is one. Refuses a second one. */
export async function startDraft(personId: string, formId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await lockForm(tx, personId, formId)
    const newest = await tx
      .selectFrom('form_versions')
      .where('form_id', '=', formId)
      .select(['number', 'definition', 'published_at'])
      .orderBy('number', 'desc')
      .executeTakeFirst()
    refuseUnless(!newest || newest.published_at !== null, 'draft_stands')
    const definition = newest ? draftDefinition.parse(newest.definition) : emptyForm
    await createDraft(tx, { formId, personId, number: (newest?.number ?? 0) + 1, definition })
  })
}

/**
 * Puts a whole form, such as one read from a spreadsheet, in the place of the draft, or begins the draft with it. What stood
 * there stays written down.
 */
export async function replaceDraft(
  personId: string,
  formId: string,
  definition: FormDefinition,
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockForm(tx, personId, formId)
    const newest = await tx
      .selectFrom('form_versions')
      .where('form_id', '=', formId)
      .select(['id', 'number', 'definition', 'published_at as publishedAt'])
      .orderBy('number', 'desc')
      .executeTakeFirst()
    if (newest?.publishedAt !== null) {
      await createDraft(tx, { formId, personId, number: (newest?.number ?? 0) + 1, definition })
      return
    }
    await storeDefinition(tx, newest.id, definition)
    const written = { formId, number: newest.number, personId, part: 'whole' } as const
    await recordFormChange(tx, { ...written, before: newest.definition, after: definition })
  })
}

/** Publishes the draft: from now on it never changes. Refuses one in which something is missing or wrong. */
export async function publishDraft(personId: string, formId: string): Promise<number> {
  return inTransaction(async (tx) => {
    const { id, number, definition } = await lockDraft(tx, personId, formId)
    refuseUnless(formDefinition.safeParse(definition).success, 'form_incomplete')
    await tx
      .updateTable('form_versions')
      .set({ published_at: await lockedTime(tx) })
      .where('id', '=', id)
      .execute()
    await recordFormChange(tx, { formId, number, personId, part: 'draft', after: 'published' })
    return number
  })
}

/** Throws the draft away; what was changed in it stays written down, and published versions stay as they are. */
export async function discardDraft(personId: string, formId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { id, number, definition } = await lockDraft(tx, personId, formId)
    await tx.deleteFrom('form_versions').where('id', '=', id).execute()
    const written = { formId, number, personId, part: 'draft' } as const
    await recordFormChange(tx, { ...written, before: definition, after: 'discarded' })
  })
}

async function storeDefinition(tx: Tx, id: string, definition: FormDefinition) {
  await tx
    .updateTable('form_versions')
    .set({ definition: json(draftDefinition.parse(definition)) })
    .where('id', '=', id)
    .execute()
}

async function lockDraft(tx: Tx, personId: string, formId: string) {
  await lockForm(tx, personId, formId)
  const draft = await tx
    .selectFrom('form_versions')
    .where('form_id', '=', formId)
    .where('published_at', 'is', null)
    .select(['id', 'number', 'definition'])
    .executeTakeFirst()
  if (!draft) throw new Refusal('no_draft')
  return { ...draft, definition: draftDefinition.parse(draft.definition) }
}

/** Whoever changes anything of a form waits here for whoever does so now. */
async function lockForm(tx: Tx, personId: string, formId: string) {
  const form = await tx
    .selectFrom('forms as f')
    .where('f.id', '=', formId)
    .where(isOfficerWithin(personId, 'f.funder_id'))
    .select('f.id')
    .forUpdate('f')
    .executeTakeFirst()
  if (!form) throw new Refusal('not_found')
}
