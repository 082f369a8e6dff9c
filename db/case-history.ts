import { sql } from 'kysely'
import { z } from 'zod'

import type { Capacity } from '#app/domain/capacity.ts'
import type { Machine } from '#app/domain/move.ts'

import { database } from './connection.ts'

/** One row of an application's history, for staff: who, as what, why, whom it told and whom it is about. */
export type HistoryEvent = {
  id: number
  machine: Machine
  move: string
  to: string
  at: Date
  by: string | null
  capacity: Capacity
  reason: string | null
  /** The reviewer of an assignment. */
  about: string | null
  notices: { name: string; channel: string; status: string | null; toldAt: string | null }[]
}

const told = z.array(
  z.object({
    name: z.string(),
    channel: z.string(),
    status: z.string().nullable(),
    toldAt: z.string().nullable(),
  }),
)

/** Everything that happened to an application, the newest first. The caller has bound the id to its reader. */
export async function listHistory(applicationId: string): Promise<HistoryEvent[]> {
  const rows = await database()
    .selectFrom('events as e')
    .leftJoin('people as actor', 'actor.id', 'e.made_by')
    .leftJoin('event_reasons as w', 'w.event_id', 'e.id')
    .leftJoin('assignments as s', 's.id', 'e.subject_id')
    .leftJoin('people as reviewer', 'reviewer.id', 's.reviewer_id')
    .where('e.application_id', '=', applicationId)
    .select(['e.id', 'e.machine', 'e.move', 'e.to_status as to', 'e.made_at as at', 'e.capacity', 'w.reason'])
    .select(['actor.name as by', 'reviewer.name as about'])
    .select(
      sql`coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'channel', n.channel, 'status', m.status,
        'toldAt', n.told_at) order by t.name) from notices n join people t on t.id = n.person_id
        left join emails m on m.id = n.email_id where n.event_id = e.id), '[]')`.as('notices'),
    )
    .orderBy('e.number', 'desc')
    .execute()
  return rows.map(({ notices, ...row }) => ({ ...row, notices: told.parse(notices) }))
}
