import { sql } from 'kysely'

import { hasEnded, taken } from './committed.ts'
import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'

/**
 * Money that was granted and is free again: an offer that was refused or lapsed, an award that was rescinded, or what an award that
 * ended was never paid or has given back.
 */
export type FreedMoney = {
  id: string
  reference: string
  title: string
  amount: string
  why: 'refused' | 'lapsed' | 'rescinded' | 'ended'
}

/** What came free in a call, by reference, without what the reader is kept from. The caller has bound the call. */
export async function listFreedMoney(readerId: string, callId: string): Promise<FreedMoney[]> {
  return database()
    .selectFrom('awards as w')
    .innerJoin('applications as a', 'a.id', 'w.application_id')
    .innerJoin('decisions as d', 'd.id', 'w.decision_id')
    .where('a.call_id', '=', callId)
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .where(sql<boolean>`(w.status in ('refused', 'lapsed') or ${isRescinded} or ${isLessAtItsEnd})`)
    .select(['a.id', 'a.reference', 'a.title'])
    .select([
      sql<string>`case when ${whyFree} = 'ended' then w.amount - ${taken()} else w.amount end`.as('amount'),
      whyFree.as('why'),
    ])
    .orderBy('a.reference')
    .execute()
}

const isRescinded = sql`exists (select from decisions later where later.application_id = a.id
  and later.number > d.number and later.status = 'released' and later.outcome = 'rescinded')`

const isLessAtItsEnd = sql`(${hasEnded()} and ${taken()} < w.amount)`

const whyFree = sql<FreedMoney['why']>`(case when w.status in ('refused', 'lapsed') then w.status
  when ${isRescinded} then 'rescinded' else 'ended' end)`
