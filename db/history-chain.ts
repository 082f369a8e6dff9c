import { sql } from 'kysely'

import type { Capacity } from '#app/domain/capacity.ts'
import type { Machine } from '#app/domain/move.ts'

import { correctedBy } from './address-correction.ts'
import { database } from './connection.ts'
import { listBrokenLinks } from './event.ts'

/** One link of an application's chain as it is stored. */
export type ChainLink = {
  number: number
  machine: Machine
  move: string
  from: string | null
  to: string
  at: Date
  by: string | null
  capacity: Capacity
  reason: string | null
  /** The reviewer of an assignment, or whose address was corrected, from what to what. */
  about: string | null
  previousHash: string
  hash: string
}

/** The chain of an application from its first event, and the number of its first broken link. The caller has bound the id. */
export async function readChain(
  applicationId: string,
): Promise<{ links: ChainLink[]; brokenAt: number | null }> {
  const links = await database()
    .selectFrom('events as e')
    .leftJoin('people as t', 't.id', 'e.made_by')
    .leftJoin('event_reasons as w', 'w.event_id', 'e.id')
    .leftJoin('assignments as s', 's.id', 'e.subject_id')
    .leftJoin('people as reviewer', 'reviewer.id', 's.reviewer_id')
    .where('e.application_id', '=', applicationId)
    .orderBy('e.number')
    .select([
      'e.number',
      'e.machine',
      'e.move',
      'e.from_status as from',
      'e.to_status as to',
      'e.made_at as at',
    ])
    .select([
      't.name as by',
      'e.capacity',
      'w.reason',
      sql<string | null>`coalesce(reviewer.name, ${correctedBy()})`.as('about'),
      'e.previous_hash as previousHash',
      'e.hash',
    ])
    .execute()
  const [broken] = await listBrokenLinks({ applicationId })
  return { links, brokenAt: broken?.number ?? null }
}
