import { sql } from 'kysely'

import type { Answers } from '#app/domain/answer.ts'

import type { Tx } from './connection.ts'
import { json } from './json.ts'

/** One thing that somebody did to a call: typed a part anew, or took a step with all of it. */
export type CallChange = {
  callId: string
  what: string
  before?: Answers
  after?: Answers
  reason?: string
  by: string
  at: Date
}

/** The setup of a call, locked before anything else of it, as whoever changes a part does: its history is written by one after another. */
export async function lockHistory(tx: Tx, callId: string): Promise<void> {
  await tx.selectFrom('call_setups').select('call_id').where('call_id', '=', callId).forUpdate().execute()
}

/** Writes what was done into the call's history, which nobody can edit. */
export async function recordChange(tx: Tx, change: CallChange): Promise<void> {
  const { callId, what, before = {}, after = {}, reason, by, at } = change
  await tx
    .insertInto('call_changes')
    .values({
      call_id: callId,
      what,
      revision: sql<number>`(select coalesce(max(h.revision), 0) + 1 from call_changes h
        where h.call_id = ${callId} and h.what = ${what})`,
      before: json(before),
      after: json(after),
      reason: reason ?? null,
      made_by: by,
      made_at: at,
    })
    .execute()
}
