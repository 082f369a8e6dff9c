import { sql } from 'kysely'

import type { Answers } from '#app/domain/answer.ts'
import type { CopiedFrom } from '#app/domain/copy-review.ts'

import { requireDefinition } from './application-check.ts'
import { database } from './connection.ts'
import { applicantCapacity } from './membership.ts'

/** From which application answers were copied into this one, how many, and what is known there and here of them. */
export type CopiedApplication = CopiedFrom & { reference: string; count: number }

/** What an application was started from, for whoever stands on its applicant's side; nothing where it was from nothing. */
export async function findCopiedFrom(personId: string, id: string): Promise<CopiedApplication | undefined> {
  const row = await database()
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('answer_revisions as r', 'r.application_id', 'a.id')
    .innerJoin('applications as s', 's.id', 'r.copied_from')
    .where('a.id', '=', id)
    .where(applicantCapacity(personId), 'is not', null)
    .groupBy('s.id')
    .select(['s.reference', 's.form_version_id as versionId'])
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<string[]>`array(select w.question from answers w join answer_revisions k
        using (application_id, question, revision)
        where w.application_id = ${id} and k.copied_from is not null)`.as('untouched'),
      sql<Answers>`coalesce((select jsonb_object_agg(w.question, w.value) from answers w
        where w.application_id = s.id), '{}')`.as('answers'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { versionId, untouched, ...rest } = row
  const definition = await requireDefinition(database(), versionId)
  return { ...rest, definition, untouched: new Set(untouched) }
}
