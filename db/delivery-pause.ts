import { sql } from 'kysely'

import type { LocalizedText } from '#app/domain/text.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { type Tx, database, inTransaction } from './connection.ts'
import { wakeDelivery } from './queue.ts'
import { holdsRole } from './role.ts'

/** Letters of a call that somebody holds back, and how many wait. */
export type Pause = {
  id: string
  call: LocalizedText
  reason: string
  by: string
  at: Date
  waiting: number
  timeZone: string
}

const deciders = ['officer', 'approver'] as const

/** The calls of the reader whose letters are held back now. */
export async function listPauses(personId: string): Promise<Pause[]> {
  return database()
    .selectFrom('delivery_pauses as p')
    .innerJoin('calls as c', 'c.id', 'p.call_id')
    .innerJoin('people as who', 'who.id', 'p.paused_by')
    .where('p.resumed_at', 'is', null)
    .where((eb) => holdsRole(eb, personId, [...deciders, 'auditor'], 'c.id'))
    .orderBy('p.paused_at')
    .select(['p.id', 'c.title as call', 'p.reason', 'who.name as by', 'p.paused_at as at'])
    .select('c.time_zone as timeZone')
    .select(
      sql<number>`(select count(*)::int from emails e where e.call_id = c.id and not e.secret
        and e.status = 'queued')`.as('waiting'),
    )
    .execute()
}

/** Holds back the letters of a call from now on; what is held back already stays as it is. Refuses whoever does not decide there. */
export async function pauseLetters(personId: string, callId: string, reason: string): Promise<void> {
  await inTransaction(async (tx) => {
    await requireDecider(tx, personId, callId)
    await tx
      .insertInto('delivery_pauses')
      .values({ call_id: callId, reason, paused_by: personId })
      .onConflict((conflict) => conflict.columns(['call_id']).where('resumed_at', 'is', null).doNothing())
      .execute()
  })
}

/** Lets the letters of a call go that somebody held back. */
export async function resumeLetters(personId: string, pauseId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const pause = await tx
      .selectFrom('delivery_pauses')
      .where('id', '=', pauseId)
      .select(['call_id'])
      .forUpdate()
      .executeTakeFirst()
    await requireDecider(tx, personId, pause?.call_id ?? null)
    await tx
      .updateTable('delivery_pauses')
      .set({ resumed_by: personId, resumed_at: sql`now()` })
      .where('id', '=', pauseId)
      .where('resumed_at', 'is', null)
      .execute()
    await wakeDelivery(tx)
  })
}

async function requireDecider(tx: Tx, personId: string, callId: string | null) {
  const call = await tx
    .selectFrom('calls as c')
    .where('c.id', '=', callId)
    .where((eb) => holdsRole(eb, personId, deciders, 'c.id'))
    .select('c.id')
    .executeTakeFirst()
  if (!call) throw new Refusal('not_found')
}
