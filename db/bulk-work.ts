import { sql } from 'kysely'

import { type BulkRequest, bulkRequest } from '#app/domain/bulk-action.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { kindOf } from './bulk-kinds.ts'
import { type Tx, database, inTransaction } from './connection.ts'

/** A bulk action that is being applied. */
export type BulkWork = { id: string; officerId: string; request: BulkRequest }

/** A claim that was not renewed for so long was left by a dead process. */
const claimLasts = sql`interval '30 seconds'`

/** Claims the action that has waited longest; two processes never work on the same one. */
export async function claimBulk(): Promise<BulkWork | undefined> {
  const row = await database()
    .updateTable('bulk_actions')
    .set({ claimed_at: sql`clock_timestamp()` })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('bulk_actions as n')
        .select('n.id')
        .where('n.status', '=', 'applying')
        .where(sql<boolean>`(n.claimed_at is null or n.claimed_at < clock_timestamp() - ${claimLasts})`)
        .orderBy('n.made_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'made_by as officerId', 'request'])
    .executeTakeFirst()
  return row && { ...row, request: bulkRequest.parse(row.request) }
}

/** Lets others take an action up again at once, such as at a stop. */
export async function releaseBulk(id: string): Promise<void> {
  await database().updateTable('bulk_actions').set({ claimed_at: null }).where('id', '=', id).execute()
}

/**
 * Does the action to its next target, in a transaction of its own with what came of it, so that nothing is done twice whenever
 * the process dies. A rule's no keeps no other from being done. Answers false, and says that the action is applied, when none
 * is left.
 */
export async function applyNextTarget({ id, officerId, request }: BulkWork): Promise<boolean> {
  return inTransaction(async (tx) => {
    await tx
      .updateTable('bulk_actions')
      .set({ claimed_at: sql`clock_timestamp()` })
      .where('id', '=', id)
      .execute()
    const target = await nextTarget(tx, id)
    if (!target) {
      await tx
        .updateTable('bulk_actions')
        .set({ status: 'applied', claimed_at: null, applied_at: sql`now()` })
        .where('id', '=', id)
        .execute()
      return false
    }
    const outcome = await outcomeOf(() => kindOf(request).apply(tx, target, { personId: officerId }))
    await tx
      .updateTable('bulk_targets')
      .set({ outcome })
      .where('action_id', '=', id)
      .where('application_id', '=', target.applicationId)
      .where('subject_id', '=', target.subjectId)
      .execute()
    return true
  })
}

function nextTarget(tx: Tx, id: string) {
  return tx
    .selectFrom('bulk_targets')
    .where('action_id', '=', id)
    .where('outcome', 'is', null)
    .select(['application_id as applicationId', 'subject_id as subjectId'])
    .orderBy('application_id')
    .orderBy('subject_id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

/** A rule refuses before anything is written, so the transaction goes on. */
async function outcomeOf(apply: () => Promise<void>): Promise<string> {
  try {
    await apply()
    return 'done'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.code
  }
}
