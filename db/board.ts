import { sql } from 'kysely'
import { z } from 'zod'

import { type ApplicationStatus, applicationStatuses } from '#app/domain/application.ts'
import { type CaseNeed, caseNeeds } from '#app/domain/case-list.ts'
import { type CallWindow, windowAt } from '#app/domain/call.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { countNeeds } from './case-needs.ts'
import { caseReaders } from './case-view.ts'
import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { holdsRole } from './role.ts'

type Needs = Record<CaseNeed, number>

/** A call that someone of the staff works on, with what waits in it. */
export type RunCall = {
  id: string
  slug: string
  title: LocalizedText
  timeZone: string
  closesAt: Date
  window: CallWindow
  total: number
  needs: Needs
  byHand: number
  failed: number
}

/** A call with its applications counted by status, and the places by which they can be filtered. */
export type Board = Omit<RunCall, 'byHand' | 'failed' | 'total'> & {
  counts: Partial<Record<ApplicationStatus, number>>
  regions: { code: string; name: string }[]
}

const needCounts = z.record(z.enum(caseNeeds), z.int())
const statusCounts = z.partialRecord(z.enum(applicationStatuses), z.int())
const named = z.array(z.object({ code: z.string(), name: z.string() }))

/** The calls over which someone is officer, approver or auditor, the newest first, with what waits in each. */
export async function listRunCalls(readerId: string): Promise<RunCall[]> {
  const rows = await calls(readerId)
    .select([
      sql<number>`(select count(*)::int from applications a where a.call_id = c.id)`.as('total'),
      sql<number>`(select count(*)::int from notices n join applications a on a.id = n.application_id
        where a.call_id = c.id and n.channel <> 'email' and n.told_at is null)`.as('byHand'),
      sql<number>`(select count(distinct m.id)::int from notices n join applications a on a.id = n.application_id
        join emails m on m.id = n.email_id where a.call_id = c.id and m.status = 'failed')`.as('failed'),
    ])
    .orderBy('c.closes_at', 'desc')
    .orderBy('c.id')
    .execute()
  return rows.map(runCall)
}

/** One call of the reader's with its applications counted. */
export async function findBoard(readerId: string, slug: string): Promise<Board | undefined> {
  const row = await calls(readerId)
    .where('c.slug', '=', slug)
    .select([
      sql`(select coalesce(jsonb_object_agg(counted.status, counted.count), '{}') from (
        select a.status, count(*)::int as count from applications a where a.call_id = c.id
          and not ${isKeptFrom(readerId)} group by a.status) counted)`.as('counts'),
      sql`coalesce((select jsonb_agg(jsonb_build_object('code', x.code, 'name', x.name) order by x.name)
        from places x where x.funder_id = p.funder_id and x.code = any(c.place_codes)), '[]')`.as('regions'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { counts, regions, ...call } = row
  return { ...runCall(call), counts: statusCounts.parse(counts), regions: named.parse(regions) }
}

function calls(readerId: string) {
  return database()
    .selectFrom('calls as c')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('c.published_at', 'is not', null)
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'c.id'))
    .select(['c.id', 'c.slug', 'c.title', 'c.time_zone as timeZone', 'c.opens_at as opensAt'])
    .select(['c.closes_at as closesAt', 'c.grace_hours as graceHours', sql<Date>`now()`.as('now')])
    .select(countNeeds(readerId).as('needs'))
}

type Row = { opensAt: Date; closesAt: Date; graceHours: number; now: Date; needs: unknown }

function runCall<R extends Row>({ opensAt, closesAt, graceHours, now, needs, ...row }: R) {
  const window = windowAt({ opensAt, closesAt, graceHours }, now)
  return { ...row, closesAt, window, needs: needCounts.parse(needs) }
}
