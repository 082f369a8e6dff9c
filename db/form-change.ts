import { sql } from 'kysely'

import type { FormPart, FormPlace } from '#app/domain/form-part.ts'

import { type Tx, database } from './connection.ts'
import { json } from './json.ts'

/** What was written down of a change of a draft: of one part of it, or of the draft itself (begun, published, discarded). */
export type FormChange = {
  id: number
  number: number
  part: FormPart | 'draft'
  before: unknown
  after: unknown
  place: FormPlace | null
  by: string
  at: Date
}

type NewFormChange = {
  formId: string
  number: number
  personId: string
  part: FormPart | 'draft'
  before?: unknown
  after?: unknown
  place?: FormPlace | undefined
}

/** Writes down who changed what in a draft; nobody changes that afterwards. Returns its id. */
export async function recordFormChange(tx: Tx, change: NewFormChange): Promise<number> {
  const { formId, number, personId, part, before, after, place } = change
  const { id } = await tx
    .insertInto('form_changes')
    .values({
      form_id: formId,
      number,
      part,
      before: before === undefined ? null : json(before),
      after: after === undefined ? null : json(after),
      place: place === undefined ? null : json(place),
      made_by: personId,
      made_at: sql<Date>`clock_timestamp()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Who changed a part of a draft last, and when: itself, or something in which it was taken away. The draft's newest change
 * where none of its changes names the part.
 */
export async function findChangeOf(
  tx: Tx,
  { formId, number }: { formId: string; number: number },
  part: FormPart,
): Promise<Pick<FormChange, 'number' | 'part' | 'before' | 'after' | 'by' | 'at'>> {
  const key = part.split(':')[1] ?? ''
  return tx
    .selectFrom('form_changes as h')
    .innerJoin('people as p', 'p.id', 'h.made_by')
    .where('h.form_id', '=', formId)
    .where('h.number', '=', number)
    .select(['h.number', 'h.part', 'h.before', 'h.after', 'p.name as by', 'h.made_at as at'])
    .orderBy(
      // Kysely has no words for a path into JSON.
      sql`(h.part = ${part} or h.after is null and jsonb_path_exists(h.before, '$.**.key ? (@ == $key)',
        jsonb_build_object('key', ${key}::text)))`,
      'desc',
    )
    .orderBy('h.id', 'desc')
    .executeTakeFirstOrThrow()
}

/** What was changed in the drafts of a form, the newest first; at most so many. The caller has bound the id to its reader. */
export async function listFormChanges(formId: string, most = 20): Promise<FormChange[]> {
  return changes().where('h.form_id', '=', formId).orderBy('h.id', 'desc').limit(most).execute()
}

/** One change of the form's drafts by its id. */
export async function findFormChange(formId: string, id: number): Promise<FormChange | undefined> {
  return changes().where('h.form_id', '=', formId).where('h.id', '=', id).executeTakeFirst()
}

function changes() {
  return database()
    .selectFrom('form_changes as h')
    .innerJoin('people as p', 'p.id', 'h.made_by')
    .select([
      'h.id',
      'h.number',
      'h.part',
      'h.before',
      'h.after',
      'h.place',
      'p.name as by',
      'h.made_at as at',
    ])
}
