import { sql } from 'kysely'
import { z } from 'zod'

import type { Answers } from '#app/domain/answer.ts'

import { database } from './connection.ts'

/** One entry of a call's history. */
export type CallHistoryEntry = {
  id: number
  what: string
  before: Answers
  after: Answers
  reason: string | null
  by: string
  at: Date
}

const answers = z.record(z.string(), z.unknown())

/** Everything that was done to a call, the newest first. The caller has bound the id to its reader. */
export async function listCallHistory(callId: string): Promise<CallHistoryEntry[]> {
  const rows = await database()
    .selectFrom('call_changes as h')
    .innerJoin('people as r', 'r.id', 'h.made_by')
    .where('h.call_id', '=', callId)
    .select(['h.id', 'h.what', 'h.before', 'h.after', 'h.reason', 'r.name as by', 'h.made_at as at'])
    .orderBy('h.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, before: answers.parse(row.before), after: answers.parse(row.after) }))
}

/** A closing that was moved for everybody, with the reason that everybody may read. */
export type MovedClosing = { what: 'extend' | 'close'; from: Date; to: Date; reason: string; at: Date }

const moved = z.object({
  what: z.enum(['extend', 'close']),
  from: z.coerce.date(),
  to: z.coerce.date(),
  reason: z.string(),
  at: z.coerce.date(),
})

/** Every time that the closing of the call `c` of the query was moved, the first first, as one value. */
export function movedClosings() {
  return sql`coalesce((select jsonb_agg(jsonb_build_object('what', h.what, 'from', h.before ->> 'closesAt',
      'to', h.after ->> 'closesAt', 'reason', coalesce(h.reason, ''), 'at', h.made_at) order by h.id)
    from call_changes h where h.call_id = c.id and h.what in ('extend', 'close')), '[]')`
}

/** Reads what `movedClosings` selected. */
export function parseMoved(value: unknown): MovedClosing[] {
  return z.array(moved).parse(value)
}
