import { sql } from 'kysely'

import {
  type BatchKind,
  type BatchRequest,
  type BulkStatus,
  batchRequest,
  bulkTriedAtOnce,
} from '#app/domain/bulk-action.ts'
import { refuseUnless } from '#app/domain/refusal.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import type { WorkTarget } from './bulk-kind.ts'
import { type BulkWork, tryNextTarget } from './bulk-work.ts'
import { deciders } from './case-view.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { json } from './json.ts'
import { wakePlanning } from './queue.ts'
import { holdsRole, listRolesOver } from './role.ts'

/** A batch of decisions as everyone who decides in its call sees it. */
export type StoredBatch = {
  id: string
  call: { id: string; slug: string; title: LocalizedText; currency: string; timeZone: string }
  kind: BatchKind
  slate: { id: string; name: string } | null
  status: BulkStatus
  madeById: string
  madeBy: string
  madeAt: Date
  startsAt: Date | null
  /** Whether the time set for it has come. */
  hasBegun: boolean
  settledBy: string | null
  settledAt: Date | null
  /** How many targets are still to be tried, wait, were done, and were refused. */
  untried: number
  waiting: number
  done: number
  refused: number
}

type NewBatch = { callId: string; request: BatchRequest; targets: readonly WorkTarget[] }

/**
 * Keeps a step with each of these and tries it on them, one by one, keeping what a rule says: at once where they are few, in the
 * background where they are many, since trying thousands takes longer than anybody waits for a page. Nothing is done yet.
 */
export async function planBatch(personId: string, batch: NewBatch): Promise<string> {
  refuseUnless(batch.targets.length > 0, 'nothing_chosen')
  const isShort = batch.targets.length <= bulkTriedAtOnce
  const id = await inTransaction(async (tx) => {
    const stored = await storeBatch(tx, personId, { ...batch, isShort })
    if (!isShort) await wakePlanning(tx)
    return stored
  })
  const work: BulkWork = { id, officerId: personId, request: batch.request, status: 'trying' }
  if (isShort) while (await tryNextTarget(work)) continue
  return id
}

/** A short batch is claimed by whoever waits for it; should that process die, another tries the rest. */
async function storeBatch(
  tx: Tx,
  personId: string,
  { callId, request, targets, isShort }: NewBatch & { isShort: boolean },
): Promise<string> {
  const { id } = await tx
    .insertInto('bulk_actions')
    .values({
      call_id: callId,
      made_by: personId,
      q: '',
      request: json(request),
      status: 'trying',
      slate_id: request.slateId ?? null,
      claimed_at: isShort ? sql`clock_timestamp()` : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  // All in one value: thousands of rows would be more parameters than a query may have.
  await sql`insert into bulk_targets (action_id, application_id, subject_id, detail, tried)
    select ${id}, (it ->> 'applicationId')::uuid, (it ->> 'subjectId')::uuid, it -> 'detail', false
    from jsonb_array_elements(${json(targets)}) it`.execute(tx)
  return id
}

/** One batch of a call, for whoever decides in it. */
export async function findBatch(
  readerId: string,
  slug: string,
  id: string,
): Promise<StoredBatch | undefined> {
  const row = await batches(readerId).where('c.slug', '=', slug).where('n.id', '=', id).executeTakeFirst()
  return row && stored(row)
}

/** The batches of a call that were applied or stopped, or wait for their time, the newest first. */
export async function listBatches(readerId: string, slug: string): Promise<StoredBatch[]> {
  const rows = await batches(readerId)
    .where('c.slug', '=', slug)
    .where('n.status', 'not in', ['trying', 'ready'])
    .orderBy('n.made_at', 'desc')
    .limit(30)
    .execute()
  return rows.map(stored)
}

/** Has a batch done in the background by who made it, now or from a set time on; pressed again it changes nothing. */
export async function startBatch(
  { id }: StoredBatch,
  personId: string,
  startsAt: Date | null,
): Promise<void> {
  await inTransaction(async (tx) => {
    const isPast = sql<boolean>`${startsAt}::timestamptz is null or ${startsAt}::timestamptz > now()`
    const { isLater } = await tx.selectNoFrom(isPast.as('isLater')).executeTakeFirstOrThrow()
    refuseUnless(isLater, 'time_past')
    const row = await tx
      .updateTable('bulk_actions')
      .set({ status: 'applying', claimed_at: null, starts_at: startsAt, ...settledBy(personId) })
      .where('id', '=', id)
      .where('made_by', '=', personId)
      .where('status', '=', 'ready')
      .returning('id')
      .executeTakeFirst()
    if (row) await wakePlanning(tx, startsAt ?? undefined)
  })
}

/** Stops a batch that waits or is under way: what is done stays done, the rest is left as it is. */
export async function stopBatch({ id, call }: StoredBatch, personId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const roles = await listRolesOver(tx, personId, call.id)
    refuseUnless(
      deciders.some((it) => roles.includes(it)),
      'not_allowed',
    )
    await tx
      .updateTable('bulk_actions')
      .set({ status: 'stopped', claimed_at: null, ...settledBy(personId) })
      .where('id', '=', id)
      .where('status', '=', 'applying')
      .execute()
  })
}

function settledBy(personId: string) {
  return { settled_by: personId, settled_at: sql<Date>`now()` }
}

function batches(readerId: string) {
  const targets = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`(select count(*)::int from bulk_targets t where t.action_id = n.id and ${condition})`
  return database()
    .selectFrom('bulk_actions as n')
    .innerJoin('calls as c', 'c.id', 'n.call_id')
    .innerJoin('people as maker', 'maker.id', 'n.made_by')
    .leftJoin('people as settler', 'settler.id', 'n.settled_by')
    .leftJoin('slates as s', 's.id', 'n.slate_id')
    .where((eb) => holdsRole(eb, readerId, deciders, 'c.id'))
    .where(sql<boolean>`n.request -> 'batch' is not null`)
    .select(['n.id', 'n.request', 'n.status', 'n.made_by as madeById', 'maker.name as madeBy'])
    .select(['n.made_at as madeAt', 'n.starts_at as startsAt', 'settler.name as settledBy'])
    .select(['n.settled_at as settledAt', 's.id as slateId', 's.name as slateName', 'c.id as callId'])
    .select(['c.slug', 'c.title', 'c.currency', 'c.time_zone as timeZone'])
    .select([
      sql<boolean>`(n.starts_at is null or n.starts_at <= now())`.as('hasBegun'),
      targets(sql<boolean>`not t.tried`).as('untried'),
      targets(sql<boolean>`t.tried and t.outcome is null`).as('waiting'),
      targets(sql<boolean>`t.outcome = 'done'`).as('done'),
      targets(sql<boolean>`t.outcome <> 'done'`).as('refused'),
    ])
}

function stored(row: Awaited<ReturnType<ReturnType<typeof batches>['execute']>>[number]): StoredBatch {
  const { callId, slug, title, currency, timeZone, request, slateId, slateName, ...batch } = row
  return {
    ...batch,
    call: { id: callId, slug, title, currency, timeZone },
    kind: batchRequest.parse(request).batch,
    slate: slateId === null || slateName === null ? null : { id: slateId, name: slateName },
  }
}
