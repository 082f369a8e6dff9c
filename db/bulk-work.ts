import { type Updateable, sql } from 'kysely'

import { type WorkRequest, workRequest } from '#app/domain/bulk-action.ts'
import { Refusal } from '#app/domain/refusal.ts'

import type { WorkTarget } from './bulk-kind.ts'
import { workOf } from './bulk-kinds.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import type { DB } from './schema.ts'

/** A bulk action that is being tried or applied. */
export type BulkWork = {
  id: string
  officerId: string
  request: WorkRequest
  status: 'trying' | 'applying'
}

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
        .where('n.status', 'in', ['trying', 'applying'])
        .where(sql<boolean>`(n.starts_at is null or n.starts_at <= clock_timestamp())`)
        .where(sql<boolean>`(n.claimed_at is null or n.claimed_at < clock_timestamp() - ${claimLasts})`)
        .orderBy('n.made_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'made_by as officerId', 'request', 'status'])
    .executeTakeFirst()
  if (!row) return undefined
  const status = row.status === 'trying' ? 'trying' : 'applying'
  return { ...row, status, request: workRequest.parse(row.request) }
}

/** Lets others take an action up again at once, such as at a stop. */
export async function releaseBulk(id: string): Promise<void> {
  await database().updateTable('bulk_actions').set({ claimed_at: null }).where('id', '=', id).execute()
}

/** Tries or does the action to its next target; false when none is left. */
export async function workOnNextTarget(work: BulkWork): Promise<boolean> {
  return work.status === 'trying' ? tryNextTarget(work) : applyNextTarget(work)
}

/**
 * Tries the action on its next target and keeps what a rule says, in a transaction of its own that does nothing else. Answers
 * false, and says that the action is ready, when none is left.
 */
export async function tryNextTarget({ id, officerId, request }: BulkWork): Promise<boolean> {
  return inTransaction(async (tx) => {
    if (!(await renewClaim(tx, id))) return false
    const target = await nextTarget(tx, id, 'trying')
    if (!target) {
      await settle(tx, id, 'ready')
      return false
    }
    const tried = await said(tx, () => workOf(request).decide(tx, target, { personId: officerId }))
    const outcome = tried instanceof Refusal ? tried.code : null
    const seen = tried instanceof Refusal ? null : (tried.seen ?? null)
    await keep(tx, id, target, { tried: true, outcome, seen })
    return true
  })
}

/**
 * Does the action to its next target, in a transaction of its own with what came of it, so that nothing is done twice whenever
 * the process dies. A rule's no keeps no other from being done. Answers false, and says that the action is applied, when none
 * is left.
 */
async function applyNextTarget({ id, officerId, request }: BulkWork): Promise<boolean> {
  return inTransaction(async (tx) => {
    if (!(await renewClaim(tx, id))) return false
    const target = await nextTarget(tx, id, 'applying')
    if (!target) {
      await settle(tx, id, 'applied')
      return false
    }
    const done = await said(tx, () => workOf(request).apply(tx, target, { personId: officerId }))
    await keep(tx, id, target, { outcome: done instanceof Refusal ? done.code : 'done' })
    return true
  })
}

/** Says that the next target could not be worked on for a fault of the portal, so that it keeps no other from it. */
export async function failNextTarget({ id, status }: BulkWork): Promise<void> {
  await inTransaction(async (tx) => {
    const target = await nextTarget(tx, id, status)
    if (target) await keep(tx, id, target, { tried: true, outcome: 'failed' })
  })
}

/** What somebody stopped meanwhile is not claimed, and left as it stands. */
async function renewClaim(tx: Tx, id: string): Promise<boolean> {
  const claimed = await tx
    .updateTable('bulk_actions')
    .set({ claimed_at: sql`clock_timestamp()` })
    .where('id', '=', id)
    .where('status', 'in', ['trying', 'applying'])
    .returning('id')
    .executeTakeFirst()
  return claimed !== undefined
}

async function settle(tx: Tx, id: string, status: 'ready' | 'applied') {
  await tx
    .updateTable('bulk_actions')
    .set({ status, claimed_at: null, ...(status === 'applied' ? { applied_at: sql`now()` } : {}) })
    .where('id', '=', id)
    .execute()
}

async function keep(tx: Tx, id: string, target: WorkTarget, values: Updateable<DB['bulk_targets']>) {
  await tx
    .updateTable('bulk_targets')
    .set(values)
    .where('action_id', '=', id)
    .where('application_id', '=', target.applicationId)
    .where('subject_id', '=', target.subjectId)
    .execute()
}

function nextTarget(tx: Tx, id: string, status: BulkWork['status']): Promise<WorkTarget | undefined> {
  return tx
    .selectFrom('bulk_targets')
    .where('action_id', '=', id)
    .where(status === 'trying' ? sql<boolean>`not tried` : sql<boolean>`outcome is null`)
    .select(['application_id as applicationId', 'subject_id as subjectId', 'detail', 'seen'])
    .orderBy('application_id')
    .orderBy('subject_id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

/** What came of it; where it was refused nothing of it stays, and the transaction goes on. */
async function said<Done>(tx: Tx, work: () => Promise<Done>): Promise<Done | Refusal> {
  // Kysely has savepoints for transactions that are begun by hand, only.
  await sql`savepoint one_target`.execute(tx)
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await sql`rollback to savepoint one_target`.execute(tx)
    return error
  }
}
