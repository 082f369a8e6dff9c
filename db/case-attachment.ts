import { sql } from 'kysely'

import type { ReceivedFile } from '#app/domain/upload.ts'

import { caseReaders } from './case-view.ts'
import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { holdsRole } from './role.ts'

/** One file of an application, for an officer, approver or auditor of its call who is not kept from it. */
export async function findCaseAttachment(
  readerId: string,
  applicationId: string,
  fileId: string,
): Promise<ReceivedFile | undefined> {
  return database()
    .selectFrom('attachments as f')
    .innerJoin('applications as a', 'a.id', 'f.application_id')
    .where('f.id', '=', fileId)
    .where('a.id', '=', applicationId)
    .where('f.scan_status', '<>', 'quarantined')
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .select(['f.name', 'f.size', 'f.media_type as type', 'f.sha256'])
    .executeTakeFirst()
}
