import { sql } from 'kysely'

import { isReportForm } from '#app/domain/award-budget.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { readDefinition } from './application-check.ts'
import { lockHistory, recordChange } from './call-change.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { holdsRole } from './role.ts'

/** A published version of a form on which reports can be written. */
export type ReportForm = { id: string; number: number; title: LocalizedText }

/**
 * The newest versions of the funder's forms that ask what was spent of each row of a budget; nothing for whoever is no
 * officer over the call.
 */
export async function listReportForms(personId: string, callId: string): Promise<ReportForm[] | null> {
  const call = await database()
    .selectFrom('calls as c')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('c.id', '=', callId)
    .where((eb) => holdsRole(eb, personId, ['officer'], 'c.id'))
    .select('p.funder_id as funderId')
    .executeTakeFirst()
  if (!call) return null
  const rows = await database()
    .selectFrom('form_versions as v')
    .innerJoin('forms as f', 'f.id', 'v.form_id')
    .where('f.funder_id', '=', call.funderId)
    .where('v.published_at', 'is not', null)
    .where(
      sql<boolean>`v.number = (select max(newer.number) from form_versions newer
      where newer.form_id = f.id and newer.published_at is not null)`,
    )
    .orderBy('f.slug')
    .select(['v.id', 'v.number', 'f.title', 'v.definition'])
    .execute()
  return rows
    .filter(({ id, definition }) => isReportForm(readDefinition(id, definition)))
    .map(({ id, number, title }) => ({ id, number, title }))
}

/** Says on which form the reports of a call are written. Reports that are planned already keep theirs. */
export async function chooseReportForm(personId: string, callId: string, versionId: string): Promise<void> {
  const forms = await listReportForms(personId, callId)
  if (!forms) throw new Refusal('not_allowed')
  if (!forms.some(({ id }) => id === versionId)) throw new Refusal('report_form_missing')
  await inTransaction((tx) => storeReportForm(tx, { callId, versionId, by: personId, at: new Date() }))
}

type Choice = { callId: string; versionId: string; by: string; at: Date }

async function storeReportForm(tx: Tx, { callId, versionId, by, at }: Choice) {
  await lockHistory(tx, callId)
  const { before } = await tx
    .selectFrom('calls')
    .where('id', '=', callId)
    .select('report_form_version_id as before')
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  await tx.updateTable('calls').set({ report_form_version_id: versionId }).where('id', '=', callId).execute()
  await recordChange(tx, {
    callId,
    what: 'report_form',
    before: { report_form: before ?? '' },
    after: { report_form: versionId },
    by,
    at,
  })
}
