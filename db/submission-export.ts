import { sql } from 'kysely'
import { z } from 'zod'

import type { ExportedSubmission } from '#app/domain/exported-submission.ts'
import type { Role } from '#app/domain/role.ts'

import { caseReaders, rolesHere } from './case-view.ts'
import { database } from './connection.ts'
import { isKeptFrom, placeNames } from './kept-from.ts'
import { recordReads } from './read-log.ts'
import { holdsRole } from './role.ts'

const pageSize = 50

/**
 * The last submission of every application of a call that the reader may read, by reference, fifty at a time. That each was
 * read is written down before it is given.
 */
export async function* readSubmissions(
  readerId: string,
  callId: string,
): AsyncGenerator<ExportedSubmission, void> {
  let after = ''
  for (;;) {
    const rows = await submissions(readerId, callId, after)
    const [first] = rows
    if (!first) return
    await recordReads(
      rows.map(({ id }) => id),
      readerId,
      first.roles,
    )
    yield* rows
    if (rows.length < pageSize) return
    after = rows.at(-1)?.reference ?? ''
  }
}

const names = z.record(z.string(), z.string())
const anyAnswers = z.record(z.string(), z.unknown())

async function submissions(
  readerId: string,
  callId: string,
  after: string,
): Promise<(ExportedSubmission & { roles: Role[] })[]> {
  const rows = await submissionQuery(readerId, callId)
    .where('a.reference', '>', after)
    .orderBy('a.reference')
    .limit(pageSize)
    .execute()
  return rows.map((row) => ({
    ...row,
    answers: anyAnswers.parse(row.answers),
    placeNames: names.parse(row.placeNames),
    fileNames: names.parse(row.fileNames),
  }))
}

function submissionQuery(readerId: string, callId: string) {
  return database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('submissions as b', (join) =>
      join.onRef('b.application_id', '=', 'a.id')
        .on(sql<boolean>`b.number = (select max(other.number) from submissions other
          where other.application_id = a.id)`),
    )
    .where('a.call_id', '=', callId)
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .select(['a.id', 'a.reference', 'a.title', 'o.name as organization', 'a.status', 'a.late'])
    .select(['b.number', 'b.form_version_id as versionId', 'b.reached_us_at as reachedUsAt', 'b.hash'])
    .select(['b.requested', rolesHere(readerId).as('roles')])
    .select((eb) => [
      placeNames(eb.ref('p.funder_id'), eb.ref('a.place_code')).as('places'),
      sql`(select coalesce(jsonb_object_agg(y.question, y.value), '{}') from submission_answers y
        where y.submission_id = b.id)`.as('answers'),
      sql`coalesce((select jsonb_object_agg(place.code, place.name) from places place
        where place.funder_id = p.funder_id and place.code in (select said.code from submission_answers y,
          jsonb_each_text(case jsonb_typeof(y.value) when 'object' then y.value else '{}' end) as said (key, code)
          where y.submission_id = b.id)), '{}')`.as('placeNames'),
      sql`coalesce((select jsonb_object_agg(f.id, f.name) from attachments f
        where f.application_id = a.id), '{}')`.as('fileNames'),
    ])
}
