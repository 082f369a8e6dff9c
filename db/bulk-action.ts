import { sql } from 'kysely'

import { type BulkRequest, type BulkStatus, bulkRequest, bulkTriedAtOnce } from '#app/domain/bulk-action.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import type { BulkTarget } from './bulk-kind.ts'
import { kindOf, storeTargets } from './bulk-kinds.ts'
import { type BulkWork, tryNextTarget } from './bulk-work.ts'
import type { Choice } from './case-choice.ts'
import { deciders } from './case-view.ts'
import { database, inTransaction } from './connection.ts'
import { json } from './json.ts'
import type { PreviewedLetter } from './letter-preview.ts'
import { wakePlanning } from './queue.ts'
import { holdsRole } from './role.ts'

/** A bulk action as the officer who made it sees it; nobody else does. */
export type StoredBulk = {
  id: string
  call: { id: string; slug: string; title: LocalizedText; timeZone: string }
  q: string
  request: BulkRequest
  status: BulkStatus
  madeAt: Date
  /** How many targets are still to be tried, wait, were done, and were refused. */
  untried: number
  waiting: number
  done: number
  refused: number
}

/**
 * Stores an action with everything that it would be done to, and tries it on each, one by one, keeping what a rule says: at once where
 * they are few, in the background where they are many. Nothing is done yet.
 */
export async function planBulk(choice: Choice, q: string, request: BulkRequest): Promise<string> {
  const { id, count } = await storeBulk(choice, q, request)
  const work: BulkWork = { id, officerId: choice.readerId, request, status: 'trying' }
  if (count <= bulkTriedAtOnce) while (await tryNextTarget(work)) continue
  return id
}

/** A few targets are claimed by whoever waits for them; should that process die, another tries the rest. */
async function storeBulk(choice: Choice, q: string, request: BulkRequest) {
  return inTransaction(async (tx) => {
    const { id } = await tx
      .insertInto('bulk_actions')
      .values({
        call_id: choice.callId,
        made_by: choice.readerId,
        q,
        request: json(request),
        status: 'trying',
        claimed_at: sql`clock_timestamp()`,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const count = await storeTargets(tx, { actionId: id, choice, request })
    if (count > bulkTriedAtOnce) {
      await tx.updateTable('bulk_actions').set({ claimed_at: null }).where('id', '=', id).execute()
      await wakePlanning(tx)
    }
    return { id, count }
  })
}

/** The letters that the first waiting target would send now; none where it sends none. */
export async function previewBulk(
  { request }: StoredBulk,
  { applicationId, subjectId }: BulkTarget,
  officerId: string,
): Promise<PreviewedLetter[]> {
  return inTransaction(async (tx) => {
    try {
      return await kindOf(request).letters(tx, { applicationId, subjectId }, { personId: officerId })
    } catch (error) {
      if (error instanceof Refusal) return []
      throw error
    }
  })
}

/** One's own bulk action, while one is an officer or approver of its call. */
export async function findBulk(officerId: string, id: string): Promise<StoredBulk | undefined> {
  const targets = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`(select count(*)::int from bulk_targets t where t.action_id = n.id and ${condition})`
  const row = await database()
    .selectFrom('bulk_actions as n')
    .innerJoin('calls as c', 'c.id', 'n.call_id')
    .where('n.id', '=', id)
    .where('n.made_by', '=', officerId)
    .where((eb) => holdsRole(eb, officerId, deciders, 'c.id'))
    .where(sql<boolean>`n.request -> 'batch' is null`)
    .select(['n.id', 'n.q', 'n.request', 'n.status', 'n.made_at as madeAt'])
    .select(['c.id as callId', 'c.slug', 'c.title', 'c.time_zone as timeZone'])
    .select([
      targets(sql<boolean>`not t.tried`).as('untried'),
      targets(sql<boolean>`t.tried and t.outcome is null`).as('waiting'),
      targets(sql<boolean>`t.outcome = 'done'`).as('done'),
      targets(sql<boolean>`t.outcome <> 'done'`).as('refused'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { callId, slug, title, timeZone, request, ...bulk } = row
  return { ...bulk, call: { id: callId, slug, title, timeZone }, request: bulkRequest.parse(request) }
}

/** Has an action applied in the background, to what its dry run showed; pressed again it changes nothing. */
export async function applyBulk({ id }: StoredBulk, officerId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await tx
      .updateTable('bulk_actions')
      .set({ status: 'applying', claimed_at: null })
      .where('id', '=', id)
      .where('made_by', '=', officerId)
      .where('status', '=', 'ready')
      .returning('id')
      .executeTakeFirst()
    if (row) await wakePlanning(tx)
  })
}
