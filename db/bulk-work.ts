import { sql } from 'kysely'

import { type WorkRequest, workRequest } from '#app/domain/bulk-action.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { kindOf } from './bulk-kinds.ts'
import type { BulkTarget } from './bulk-target.ts'
import { type Tx, database, inTransaction } from './connection.ts'

/** A bulk action that is being applied. */
export type BulkWork = { id: string; officerId: string; request: WorkRequest }

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
        .where(sql<boolean>`(n.starts_at is null or n.starts_at <= clock_timestamp())`)
        .where(sql<boolean>`(n.claimed_at is null or n.claimed_at < clock_timestamp() - ${claimLasts})`)
        .orderBy('n.made_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'made_by as officerId', 'request'])
    .executeTakeFirst()
  return row && { ...row, request: workRequest.parse(row.request) }
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
    // What somebody stopped meanwhile is left as it stands.
    const claimed = await tx
      .updateTable('bulk_actions')
      .set({ claimed_at: sql`clock_timestamp()` })
      .where('id', '=', id)
      .where('status', '=', 'applying')
      .returning('id')
      .executeTakeFirst()
    if (!claimed) return false
    const target = await nextTarget(tx, id)
    if (!target) {
      await tx
        .updateTable('bulk_actions')
        .set({ status: 'applied', claimed_at: null, applied_at: sql`now()` })
        .where('id', '=', id)
        .execute()
      return false
    }
    const outcome = await outcomeOf(tx, () => kindOf(request).apply(tx, target, { personId: officerId }))
    await settle(tx, id, { ...target, outcome })
    return true
  })
}

/** Says that the next target could not be done for a fault of the portal, so that it keeps no other from being done. */
export async function failNextTarget(id: string): Promise<void> {
  await inTransaction(async (tx) => {
    const target = await nextTarget(tx, id)
    if (target) await settle(tx, id, { ...target, outcome: 'failed' })
  })
}

async function settle(
  tx: Tx,
  id: string,
  { applicationId, subjectId, outcome }: BulkTarget & { outcome: string },
) {
  await tx
    .updateTable('bulk_targets')
    .set({ outcome })
    .where('action_id', '=', id)
    .where('application_id', '=', applicationId)
    .where('subject_id', '=', subjectId)
    .execute()
}

function nextTarget(tx: Tx, id: string) {
  return tx
    .selectFrom('bulk_targets')
    .where('action_id', '=', id)
    .where('outcome', 'is', null)
    .select(['application_id as applicationId', 'subject_id as subjectId', 'detail'])
    .orderBy('application_id')
    .orderBy('subject_id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

/** What was written before a rule's no is taken back; the transaction goes on. */
async function outcomeOf(tx: Tx, apply: () => Promise<void>): Promise<string> {
  await sql`savepoint target`.execute(tx)
  try {
    await apply()
    return 'done'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await sql`rollback to savepoint target`.execute(tx)
    return error.code
  }
}
