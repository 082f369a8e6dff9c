import { sql } from 'kysely'

import { type Value, builtOnce } from './built-once.ts'
import { caseReaders } from './case-view.ts'
import { isBarred } from './conflict-detection.ts'
import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { listed } from './listed.ts'
import { holdsRole } from './role.ts'

/** A reviewer whose reviews are past their day: how many, and by how many whole days the latest of them. */
export type LateReviewer = { id: string; name: string; email: string | null; reviews: number; days: number }

const lateOf = builtOnce((its: (name: 'readerId' | 'callId') => Value) =>
  database()
    .selectFrom('assignments as s')
    .innerJoin('applications as a', (join) =>
      join.onRef('a.id', '=', 's.application_id').onRef('a.stage_id', '=', 's.stage_id'),
    )
    .innerJoin('people as w', 'w.id', 's.reviewer_id')
    .where('a.call_id', '=', its('callId'))
    .where('a.status', '=', sql.lit('in_review'))
    .where('s.status', 'in', listed(['invited', 'accepted']))
    .where('s.due_at', '<', sql<Date>`now()`)
    .where(sql<boolean>`not ${isBarred('s.reviewer_id')}`)
    .where((eb) => holdsRole(eb, its('readerId'), caseReaders, 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(its('readerId'))}`)
    .groupBy('w.id')
    .select(['w.id', 'w.name', 'w.email'])
    .select([
      sql<number>`count(*)::int`.as('reviews'),
      sql<number>`max(floor(extract(epoch from now() - s.due_at) / 86400))::int`.as('days'),
    ])
    .orderBy('days', 'desc')
    .orderBy('w.name')
    .orderBy('w.id'),
)

/** Who is late with reviews of a call, the latest first; what the reader is kept from is not counted. */
export async function listLateReviewers(readerId: string, callId: string): Promise<LateReviewer[]> {
  return lateOf({ readerId, callId })
}
