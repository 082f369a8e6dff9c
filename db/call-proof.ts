import { sql } from 'kysely'

import type { Machine } from '#app/domain/move.ts'

import { caseReaders } from './case-view.ts'
import { database } from './connection.ts'
import { listBrokenLinks } from './event.ts'
import { isKeptFrom } from './kept-from.ts'
import { holdsRole } from './role.ts'

/** An event at which the history of an application is not as it was written. */
export type BrokenEvent = {
  applicationId: string
  reference: string
  title: string
  number: number
  machine: Machine
  move: string
  by: string | null
  at: Date
}

/** What was recomputed: how many histories and events, the fingerprint of all their last hashes, and where one is broken. */
export type CallProof = {
  applications: number
  events: number
  fingerprint: string
  latest: Date | null
  isWhole: boolean
  broken: BrokenEvent[]
}

/**
 * Recomputes the histories of a call's applications, those that the reader is kept from included: what is broken there is
 * counted, and not named. The caller has bound the call to its reader.
 */
export async function proveCall(readerId: string, callId: string): Promise<CallProof> {
  const found = new Set((await listBrokenLinks({ callId })).map(({ eventId }) => eventId))
  const whole = await database()
    .selectFrom('events as e')
    .innerJoin('applications as a', 'a.id', 'e.application_id')
    .where('a.call_id', '=', callId)
    .select((eb) => eb.fn.countAll<number>().as('events'))
    .select([
      sql<number>`count(distinct e.application_id)::int`.as('applications'),
      sql<Date | null>`max(e.made_at)`.as('latest'),
      sql<string>`encode(sha256(convert_to(coalesce(string_agg(a.reference || ' ' || e.number || ' ' || e.hash, E'\n'
        order by a.reference) filter (where e.number = (select max(n.number) from events n
          where n.application_id = a.id)), ''), 'UTF8')), 'hex')`.as('fingerprint'),
    ])
    .executeTakeFirstOrThrow()
  return { ...whole, isWhole: found.size === 0, broken: await listNamed(readerId, callId, [...found]) }
}

async function listNamed(readerId: string, callId: string, eventIds: readonly number[]) {
  if (eventIds.length === 0) return []
  return database()
    .selectFrom('events as e')
    .innerJoin('applications as a', 'a.id', 'e.application_id')
    .leftJoin('people as w', 'w.id', 'e.made_by')
    .where('e.id', 'in', [...eventIds])
    .where('a.call_id', '=', callId)
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .select(['a.id as applicationId', 'a.reference', 'a.title', 'e.number', 'e.machine', 'e.move'])
    .select(['w.name as by', 'e.made_at as at'])
    .orderBy('a.reference')
    .execute()
}
