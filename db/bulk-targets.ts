import { sql } from 'kysely'

import { type RefusalCode, refusalCodes } from '#app/domain/refusal.ts'

import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'

/** One target of a bulk action as it is called; `person` is the reviewer, where the subject is an assignment. */
export type ListedTarget = {
  applicationId: string
  subjectId: string
  reference: string
  title: string
  organization: string
  person: string | null
  refusal: RefusalCode | null
}

/** So many targets are shown at once. */
const targetsShown = 200

/** Targets of one's own action, refused or not, by reference. The caller has bound the action to its reader. */
export async function listBulkTargets(
  officerId: string,
  actionId: string,
  { refused }: { refused: boolean },
): Promise<ListedTarget[]> {
  const rows = await database()
    .selectFrom('bulk_targets as t')
    .innerJoin('applications as a', 'a.id', 't.application_id')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .leftJoin('assignments as s', 's.id', 't.subject_id')
    .leftJoin('people as w', 'w.id', 's.reviewer_id')
    .where('t.action_id', '=', actionId)
    .where(sql<boolean>`not ${isKeptFrom(officerId)}`)
    .where(refused ? sql<boolean>`t.outcome <> 'done'` : sql<boolean>`coalesce(t.outcome, 'done') = 'done'`)
    .select(['a.id as applicationId', 't.subject_id as subjectId', 'a.reference', 'a.title'])
    .select(['o.name as organization', 'w.name as person', 't.outcome'])
    .orderBy('a.reference')
    .orderBy('w.name')
    .limit(targetsShown)
    .execute()
  return rows.map(({ outcome, ...row }) => ({
    ...row,
    refusal: refusalCodes.find((code) => code === outcome) ?? null,
  }))
}
