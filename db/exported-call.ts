import type { CallFacts } from '#app/domain/call-facts.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { readDefinition } from './application-check.ts'
import { factColumns, factsOf } from './call-facts.ts'
import { caseReaders } from './case-view.ts'
import { database } from './connection.ts'
import { holdsRole } from './role.ts'

/** A call whose submissions are exported, with every version of a form that they answer, the newest first. */
export type ExportedCall = {
  id: string
  slug: string
  title: LocalizedText
  facts: CallFacts
  versions: { id: string; number: number; definition: FormDefinition }[]
}

/** One call over which the reader is officer, approver or auditor, by its address. */
export async function findExportedCall(readerId: string, slug: string): Promise<ExportedCall | undefined> {
  const row = await database()
    .selectFrom('calls as c')
    .where('c.slug', '=', slug)
    .where('c.published_at', 'is not', null)
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'c.id'))
    .select(['c.id', 'c.slug', 'c.title', 'c.closes_at'])
    .select(factColumns)
    .executeTakeFirst()
  if (!row) return undefined
  const { id, slug: address, title } = row
  return { id, slug: address, title, facts: factsOf(row, row.closes_at), versions: await listVersions(id) }
}

async function listVersions(callId: string): Promise<ExportedCall['versions']> {
  const rows = await database()
    .selectFrom('form_versions as v')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('submissions as b')
          .innerJoin('applications as a', 'a.id', 'b.application_id')
          .where('a.call_id', '=', callId)
          .whereRef('b.form_version_id', '=', 'v.id')
          .select('b.id'),
      ),
    )
    .select(['v.id', 'v.number', 'v.definition'])
    .orderBy('v.published_at', 'desc')
    .orderBy('v.number', 'desc')
    .execute()
  return rows.map(({ definition, ...row }) => ({ ...row, definition: readDefinition(row.id, definition) }))
}
