import { sql } from 'kysely'

import type { Change, NoticeRequest } from '#app/domain/move-change.ts'

import type { Tx } from './connection.ts'
import { appendEvent } from './event.ts'
import { subjectTables } from './legal-moves.ts'
import { completeFacts } from './letter-facts.ts'
import { queueNotices } from './notice.ts'

/**
 * Writes what a rule decided, in the transaction that holds its locks: the event, the reason beside it, the status, and
 * the notices with their emails. `values` are the subject's other columns; returns the event's id.
 */
export async function storeChange(
  tx: Tx,
  about: { applicationId: string; subjectId: string },
  change: Change,
  values: Record<string, unknown>,
): Promise<number> {
  const { by, capacity, at, detail } = change.event
  const eventId = await appendEvent(tx, {
    ...about,
    machine: change.machine,
    move: change.move,
    from: change.from,
    to: change.to,
    ...(change.decisionId ? { decisionId: change.decisionId } : {}),
    by: { personId: by, capacity },
    at,
    detail,
  })
  if (change.reason)
    await tx.insertInto('event_reasons').values({ event_id: eventId, reason: change.reason }).execute()
  await tx
    .updateTable(subjectTables[change.machine])
    .set({ ...values, status: sql<never>`${change.to}`, last_event_id: eventId })
    .where('id', '=', about.subjectId)
    .execute()
  await owe(tx, { applicationId: about.applicationId, eventId }, change.notices, by)
  return eventId
}

async function owe(
  tx: Tx,
  about: { applicationId: string; eventId: number },
  requests: readonly NoticeRequest[],
  by: string | null,
) {
  const orders = []
  for (const { template, to, facts } of requests) {
    orders.push({ template, to, facts: await completeFacts(tx, about.applicationId, facts, by) })
  }
  await queueNotices(tx, about, orders)
}
