import { sql } from 'kysely'

import { type MappedQuestion, mapForms } from '#app/domain/form-mapping.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'

import { readDefinition } from './application-check.ts'
import { type Database, type Tx, database, inTransaction } from './connection.ts'
import { holdsRole } from './role.ts'

/** What moving the drafts of a call to a newer version of its form would do. */
export type DraftMigration = {
  call: { id: string; title: LocalizedText }
  formId: string
  from: number
  to: { id: string; number: number }
  /** How many applications in draft move. */
  drafts: number
  /** How many of them answered each question, by its key. */
  answered: Record<string, number>
  mapping: MappedQuestion[]
}

/**
 * The report of `migrateDrafts` before it is done. Finds nothing where the reader is no officer over the call, and refuses a
 * version that is not a newer one of the same form.
 */
export async function previewMigration(
  readerId: string,
  callId: string,
  versionId: string,
): Promise<DraftMigration | undefined> {
  return readMigration(database(), { personId: readerId, callId, versionId })
}

/**
 * Moves a call, and its applications in draft, to a newer published version of its form. What was submitted or sent back for
 * changes keeps its own. Answers stay as they are, also those that the newer version does not ask for. Refuses as the report
 * does; returns how many applications moved.
 */
export async function migrateDrafts(personId: string, callId: string, versionId: string): Promise<number> {
  return inTransaction(async (tx) => {
    await tx.selectFrom('calls').where('id', '=', callId).select('id').forUpdate().execute()
    const migration = await readMigration(tx, { personId, callId, versionId })
    if (!migration) throw new Refusal('not_found')
    await tx.updateTable('calls').set({ form_version_id: versionId }).where('id', '=', callId).execute()
    const moved = await tx
      .updateTable('applications as a')
      .set({ form_version_id: versionId })
      .where('a.call_id', '=', callId)
      .where('a.status', '=', 'draft')
      .where(ofForm(migration.formId))
      .returning('a.id')
      .execute()
    return moved.length
  })
}

type Asked = { personId: string; callId: string; versionId: string }

async function readMigration(
  db: Database | Tx,
  { personId, callId, versionId }: Asked,
): Promise<DraftMigration | undefined> {
  const row = await db
    .selectFrom('calls as c')
    .innerJoin('form_versions as v', 'v.id', 'c.form_version_id')
    .innerJoin('form_versions as n', 'n.form_id', 'v.form_id')
    .where('c.id', '=', callId)
    .where('n.id', '=', versionId)
    .where('n.published_at', 'is not', null)
    .where((eb) => holdsRole(eb, personId, ['officer'], 'c.id'))
    .select(['c.id', 'c.title', 'v.form_id as formId', 'v.id as fromId', 'v.number as from'])
    .select(['v.definition as before', 'n.id as toId', 'n.number as to', 'n.definition as after'])
    .executeTakeFirst()
  if (!row) return undefined
  refuseUnless(row.to > row.from, 'version_not_newer')
  return {
    call: { id: row.id, title: row.title },
    formId: row.formId,
    from: row.from,
    to: { id: row.toId, number: row.to },
    ...(await countDrafts(db, callId, row.formId)),
    mapping: mapForms(readDefinition(row.fromId, row.before), readDefinition(row.toId, row.after)),
  }
}

async function countDrafts(db: Database | Tx, callId: string, formId: string) {
  const { rows } = await sql<{ drafts: number; answered: Record<string, number> }>`
    with moving as (select a.id from applications a
      where a.call_id = ${callId} and a.status = 'draft' and ${ofForm(formId)})
    select (select count(*)::int from moving) as drafts, coalesce((
      select jsonb_object_agg(question, given) from (
        select w.question, count(*)::int as given from answers w join moving on moving.id = w.application_id
        group by w.question) counted), '{}') as answered`.execute(db)
  return rows[0] ?? { drafts: 0, answered: {} }
}

/** That the application `a` is on some version of this form. */
function ofForm(formId: string) {
  return sql<boolean>`a.form_version_id in (select id from form_versions where form_id = ${formId})`
}
