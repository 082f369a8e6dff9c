import { sql } from 'kysely'

import type { ConflictStatement } from '#app/domain/conflict-statement.ts'
import { recuse } from '#app/domain/review-assign.ts'

import { type Tx, database, inTransaction } from './connection.ts'
import { changeReviewIn } from './review.ts'
import { recordStatedConflicts } from './stated-conflicts.ts'

/** What a person stated last, or nothing. */
export async function findStatement(personId: string): Promise<ConflictStatement | undefined> {
  return database()
    .selectFrom('conflict_statements')
    .where('person_id', '=', personId)
    .select(['said_at as saidAt', 'organizations'])
    .orderBy('said_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/**
 * Keeps a statement. Whoever names an organization in it that applies in a call of theirs is recused from its applications, and
 * from their reviews of them, in the same transaction.
 */
export async function recordStatement(personId: string, organizations: readonly string[]): Promise<void> {
  await inTransaction(async (tx) => {
    await tx
      .insertInto('conflict_statements')
      .values({ person_id: personId, organizations: [...organizations], said_at: afterTheLast(personId) })
      .execute()
    for (const { applicationId } of await recordStatedConflicts(tx, { personId }))
      await leaveReviews(tx, applicationId, personId)
  })
}

/** What is stated later counts, within one moment as well: the embedded database's clock has only milliseconds. */
function afterTheLast(personId: string) {
  return sql<Date>`greatest(now(), (select max(earlier.said_at) + interval '1 microsecond'
    from conflict_statements earlier where earlier.person_id = ${personId}))`
}

async function leaveReviews(tx: Tx, applicationId: string, personId: string) {
  const reviews = await tx
    .selectFrom('assignments')
    .where('application_id', '=', applicationId)
    .where('reviewer_id', '=', personId)
    .where('status', 'in', ['invited', 'accepted', 'submitted'])
    .select('id')
    .execute()
  for (const { id } of reviews)
    await changeReviewIn(tx, id, { personId }, (file, signed) => recuse(file, { kind: 'other' }, signed))
}
