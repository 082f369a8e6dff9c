import { sql } from 'kysely'

import type { Capacity } from '#app/domain/capacity.ts'
import type { Machine } from '#app/domain/move.ts'

import { type Tx, database } from './connection.ts'
import { json } from './json.ts'

export type NewEvent = {
  applicationId: string
  machine: Machine
  subjectId: string
  move: string
  from: string | null
  to: string
  decisionId?: string
  by: { personId: string | null; capacity: Capacity }
  at: Date
  /** Ids, codes and amounts; no personal values. */
  detail: Record<string, unknown>
}

/** Writes one row of the history; the database numbers it, chains it and refuses what no machine allows. */
export async function appendEvent(tx: Tx, event: NewEvent): Promise<number> {
  const { id } = await tx
    .insertInto('events')
    .values({
      application_id: event.applicationId,
      number: 1,
      machine: event.machine,
      subject_id: event.subjectId,
      move: event.move,
      from_status: event.from,
      to_status: event.to,
      decision_id: event.decisionId,
      made_by: event.by.personId,
      capacity: event.by.capacity,
      made_at: event.at,
      detail: json(event.detail),
      previous_hash: '',
      hash: '',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The time by which a change is signed: the server's clock after the locks are held, so that histories run forward. */
export async function lockedTime(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(tx)
  if (!rows[0]) throw new Error('the database did not tell the time')
  return rows[0].at
}

export type BrokenLink = { reference: string; number: number; eventId: number }

/**
 * Recomputes every chain, or that of one application or of a call's, and names the first broken link of each; none means that no row was
 * changed.
 */
export async function listBrokenLinks(
  of: { applicationId: string } | { callId: string } | 'all' = 'all',
): Promise<BrokenLink[]> {
  const { rows } = await sql<BrokenLink>`
    select distinct on (application_id) a.reference, checked.number, checked.id as "eventId"
    from (
      select e.*, event_hash(e) as computed,
        coalesce(lag(e.hash) over chain, '') as before, row_number() over chain as place
      from events e where ${chainsOf(of)}
      window chain as (partition by application_id order by number)
    ) checked join applications a on a.id = checked.application_id
    where hash <> computed or previous_hash <> before or number <> place
    order by application_id, number`.execute(database())
  return rows
}

function chainsOf(of: Parameters<typeof listBrokenLinks>[0]) {
  if (of === undefined || of === 'all') return sql`true`
  if ('applicationId' in of) return sql`e.application_id = ${of.applicationId}`
  return sql`e.application_id in (select b.id from applications b where b.call_id = ${of.callId})`
}
