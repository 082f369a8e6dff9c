import { sql } from 'kysely'

import {
  type BulkRequest,
  type BulkStatus,
  batchKinds,
  bulkAtMost,
  bulkRequest,
} from '#app/domain/bulk-action.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { kindOf, listTargets } from './bulk-kinds.ts'
import type { BulkTarget } from './bulk-target.ts'
import type { Choice } from './case-choice.ts'
import { database, inTransaction } from './connection.ts'
import { json } from './json.ts'
import { type PreviewedLetter, wordNotices } from './letter-preview.ts'
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
  /** How many targets wait, were done, and were refused. */
  waiting: number
  done: number
  refused: number
}

/** Tries an action on everything that it would be done to, one by one, and keeps what a rule says; nothing is done yet. */
export async function planBulk(choice: Choice, q: string, request: BulkRequest): Promise<string> {
  const by = { personId: choice.readerId }
  const tried: (BulkTarget & { outcome: string | null })[] = []
  for (const target of await listTargets(choice, request, bulkAtMost))
    tried.push({ ...target, outcome: await refusalOf(request, target, by) })
  return inTransaction(async (tx) => {
    const { id } = await tx
      .insertInto('bulk_actions')
      .values({
        call_id: choice.callId,
        made_by: choice.readerId,
        q,
        request: json(request),
        status: 'ready',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    // All in one value: thousands of rows would be more parameters than a query may have.
    await sql`insert into bulk_targets (action_id, application_id, subject_id, outcome)
      select ${id}, (it ->> 'applicationId')::uuid, (it ->> 'subjectId')::uuid, it ->> 'outcome'
      from jsonb_array_elements(${json(tried)}) it`.execute(tx)
    return id
  })
}

async function refusalOf(request: BulkRequest, target: BulkTarget, by: { personId: string }) {
  try {
    await inTransaction((tx) => kindOf(request).decide(tx, target, by))
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** The letters that the first waiting target would send now; none where it sends none. */
export async function previewBulk(
  { request }: StoredBulk,
  { applicationId, subjectId }: BulkTarget,
  officerId: string,
): Promise<PreviewedLetter[]> {
  return inTransaction(async (tx) => {
    try {
      const notices = await kindOf(request).decide(tx, { applicationId, subjectId }, { personId: officerId })
      return await wordNotices(tx, applicationId, notices, officerId)
    } catch (error) {
      if (error instanceof Refusal) return []
      throw error
    }
  })
}

/** One's own bulk action, while one is an officer of its call. */
export async function findBulk(officerId: string, id: string): Promise<StoredBulk | undefined> {
  const targets = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`(select count(*)::int from bulk_targets t where t.action_id = n.id and ${condition})`
  const row = await database()
    .selectFrom('bulk_actions as n')
    .innerJoin('calls as c', 'c.id', 'n.call_id')
    .where('n.id', '=', id)
    .where('n.made_by', '=', officerId)
    .where((eb) => holdsRole(eb, officerId, ['officer'], 'c.id'))
    .where(sql<boolean>`n.request ->> 'kind' <> all(${[...batchKinds]}::text[])`)
    .select(['n.id', 'n.q', 'n.request', 'n.status', 'n.made_at as madeAt'])
    .select(['c.id as callId', 'c.slug', 'c.title', 'c.time_zone as timeZone'])
    .select([
      targets(sql<boolean>`t.outcome is null`).as('waiting'),
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
