import { sql } from 'kysely'
import { z } from 'zod'

import { type ApplicationStatus, applicationStatuses } from '#app/domain/application.ts'
import { type CaseNeed, caseNeeds } from '#app/domain/case-list.ts'
import { type CallWindow, windowAt } from '#app/domain/call.ts'
import type { Role } from '#app/domain/role.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { countWaitingAwards } from './award-waiting.ts'
import { type Value, builtOnce } from './built-once.ts'
import { countNeeds } from './case-needs.ts'
import { caseReaders, deciders, rolesHere } from './case-view.ts'
import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { holdsRole, isCallHeld } from './role.ts'

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
  /** Awards that wait for the office. */
  awards: number
}

/** A stage of a call with its applications counted by status; those that have not reached one are in stage 0. */
export type BoardStage = { position: number; title: LocalizedText | null; counts: StatusCounts }
type StatusCounts = Partial<Record<ApplicationStatus, number>>

/** A call's applications counted by status, and by stage and status. */
export type BoardCounts = { counts: StatusCounts; stages: BoardStage[] }

/** A call with what its list can be filtered by. */
export type Board = Omit<RunCall, 'needs' | 'byHand' | 'failed' | 'awards' | 'total'> & {
  regions: { code: string; name: string }[]
  /** Whether the reader may know of decisions that wait. */
  decides: boolean
  /** What the reader is over the call. */
  roles: Role[]
}

const needCounts = z.record(z.enum(caseNeeds), z.int())
const named = z.array(z.object({ code: z.string(), name: z.string() }))

/** The calls over which someone is officer, approver or auditor, the newest first, with what waits in each. */
export async function listRunCalls(readerId: string): Promise<RunCall[]> {
  const rows = await calls(readerId)
    .select([
      countNeeds(readerId).as('needs'),
      countWaitingAwards(readerId).as('awards'),
      sql<number>`(select count(*)::int from applications a where a.call_id = c.id
        and not ${isKeptFrom(readerId)})`.as('total'),
      sql<number>`(select count(*)::int from notices n join applications a on a.id = n.application_id
        where a.call_id = c.id and n.channel <> 'email' and n.told_at is null
          and not ${isKeptFrom(readerId)})`.as('byHand'),
      sql<number>`(select count(distinct m.id)::int from notices n join applications a on a.id = n.application_id
        join emails m on m.id = n.email_id where a.call_id = c.id and m.status = 'failed'
          and not ${isKeptFrom(readerId)})`.as('failed'),
    ])
    .orderBy('c.closes_at', 'desc')
    .orderBy('c.id')
    .execute()
  return rows.map(({ needs, ...row }) => ({ ...runCall(row), needs: needCounts.parse(needs) }))
}

const boardOf = builtOnce((its: (name: 'readerId' | 'slug') => Value) =>
  calls(its('readerId'))
    .where('c.slug', '=', its('slug'))
    .select((eb) => holdsRole(eb, its('readerId'), deciders, 'c.id').as('decides'))
    .select([
      rolesHere(its('readerId')).as('roles'),
      sql`coalesce((select jsonb_agg(jsonb_build_object('code', x.code, 'name', x.name) order by x.name)
        from places x where x.funder_id = p.funder_id and x.code = any(c.place_codes)), '[]')`.as('regions'),
    ]),
)

/** One call of the reader's. */
export async function findBoard(readerId: string, slug: string): Promise<Board | undefined> {
  const [row] = await boardOf({ readerId, slug })
  if (!row) return undefined
  const { regions, decides, ...call } = row
  return { ...runCall(call), regions: named.parse(regions), decides: decides === true }
}

const countsOf = builtOnce((its: (name: 'readerId' | 'callId') => Value) =>
  database()
    .selectFrom('applications as a')
    .leftJoin('stages as g', 'g.id', 'a.stage_id')
    .where('a.call_id', '=', its('callId'))
    .where(isCallHeld('a.call_id', its('callId'), its('readerId'), caseReaders))
    .where(sql<boolean>`not ${isKeptFrom(its('readerId'))}`)
    .groupBy(['g.id', 'a.status'])
    .select(['g.title', 'a.status', sql<number>`coalesce(g.position, 0)`.as('position')])
    .select(sql<number>`count(*)::int`.as('count'))
    .orderBy('position'),
)

/** The applications of a call as its board counts them; those that the reader is kept from do not count. */
export async function countBoard(readerId: string, callId: string): Promise<BoardCounts> {
  const rows = await countsOf({ readerId, callId })
  const stages = [...Map.groupBy(rows, ({ position }) => position)].map(([position, those]) => ({
    position,
    title: those[0]?.title ?? null,
    counts: Object.fromEntries(those.map(({ status, count }) => [status, count])),
  }))
  return { counts: summed(stages), stages }
}

function summed(stages: readonly BoardStage[]): StatusCounts {
  const entries = applicationStatuses.flatMap((status) => {
    const count = stages.reduce((sum, { counts }) => sum + (counts[status] ?? 0), 0)
    return count > 0 ? [[status, count] as const] : []
  })
  return Object.fromEntries(entries)
}

function calls(readerId: Value) {
  return database()
    .selectFrom('calls as c')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('c.published_at', 'is not', null)
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'c.id'))
    .select(['c.id', 'c.slug', 'c.title', 'c.time_zone as timeZone', 'c.opens_at as opensAt'])
    .select(['c.closes_at as closesAt', 'c.grace_hours as graceHours', sql<Date>`now()`.as('now')])
}

type Row = { opensAt: Date; closesAt: Date; graceHours: number; now: Date }

function runCall<R extends Row>({ opensAt, closesAt, graceHours, now, ...row }: R) {
  return { ...row, closesAt, window: windowAt({ opensAt, closesAt, graceHours }, now) }
}
