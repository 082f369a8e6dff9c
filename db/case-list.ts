import { sql } from 'kysely'

import type { ApplicationStatus } from '#app/domain/application.ts'
import type { CaseKey, CaseListAsk, CaseSort } from '#app/domain/case-list.ts'

import { needs } from './case-needs.ts'
import { caseReaders } from './case-view.ts'
import { database } from './connection.ts'
import { isKeptFrom, placeNames } from './kept-from.ts'
import { holdsRole } from './role.ts'

export type CaseRow = {
  id: string
  reference: string
  title: string
  organization: string
  status: ApplicationStatus
  late: boolean
  hold: boolean
  region: string | null
  submittedAt: Date | null
  reviewsIn: number
  reviewsRequired: number
}

/** One page of a list, with the places from which the pages before and after it are asked for. */
export type CasePage = { rows: CaseRow[]; before: CaseKey | null; after: CaseKey | null }

const pageSize = 50

const orders = {
  reference: { by: sql`a.reference`, type: sql`text` },
  title: { by: sql`lower(a.title)`, type: sql`text` },
  organization: { by: sql`lower(o.name)`, type: sql`text` },
  submitted: { by: sql`coalesce(a.submitted_at, timestamptz '-infinity')`, type: sql`timestamptz` },
} as const satisfies Record<CaseSort, unknown>

/** The applications of a call as the address asks for them, fifty at a time, in one query. */
export async function listCases(readerId: string, callId: string, ask: CaseListAsk): Promise<CasePage> {
  const backward = ask.before !== undefined
  const ascending = (ask.order === 'ascending') !== backward
  const rows = await caseRows(readerId, callId, ask)
    .orderBy(orders[ask.sort].by, ascending ? 'asc' : 'desc')
    .orderBy('a.id', ascending ? 'asc' : 'desc')
    .limit(pageSize + 1)
    .execute()
  const more = rows.length > pageSize
  const shown = backward ? rows.slice(0, pageSize).reverse() : rows.slice(0, pageSize)
  const first = shown[0]
  const last = shown.at(-1)
  const hasBefore = backward ? more : ask.after !== undefined
  const hasAfter = backward || more
  return {
    rows: shown.map(({ key: _, places, ...row }) => ({ ...row, region: places.at(-1) ?? null })),
    before: first && hasBefore ? [first.key, first.id] : null,
    after: last && hasAfter ? [last.key, last.id] : null,
  }
}

function caseRows(readerId: string, callId: string, ask: CaseListAsk) {
  return database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .leftJoin('stages as g', 'g.id', 'a.stage_id')
    .where('a.call_id', '=', callId)
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'a.call_id'))
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .where(matches(ask))
    .where(beyond(ask))
    .select(['a.id', 'a.reference', 'a.title', 'a.status', 'a.late', 'a.hold', 'o.name as organization'])
    .select(['a.submitted_at as submittedAt'])
    .select((eb) => [
      placeNames(eb.ref('p.funder_id'), eb.ref('a.place_code')).as('places'),
      sql<number>`coalesce(g.reviewers_per_application, 0)`.as('reviewsRequired'),
      sql<number>`(select count(*)::int from assignments r where r.application_id = a.id and r.stage_id = a.stage_id
        and r.status = 'submitted')`.as('reviewsIn'),
      sql<string>`(${orders[ask.sort].by})::text`.as('key'),
    ])
}

function matches({ q, status, region, needs: need }: CaseListAsk) {
  const words = `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const wishes = [
    sql<boolean>`true`,
    ...(status ? [sql<boolean>`a.status = ${status}`] : []),
    ...(need ? [needs[need]] : []),
    ...(region ? [sql<boolean>`a.place_code in ${placesIn(region)}`] : []),
    ...(q
      ? [sql<boolean>`(a.reference ilike ${words} or a.title ilike ${words} or o.name ilike ${words})`]
      : []),
  ]
  return sql<boolean>`(${sql.join(wishes, sql` and `)})`
}

/** The codes of a place and of everything that lies in it. */
function placesIn(code: string) {
  return sql`(with recursive down as (
      select x.id, x.code from places x where x.funder_id = p.funder_id and x.code = ${code}
      union all select x.id, x.code from places x join down on x.parent_id = down.id)
    select code from down)`
}

/** Only the rows on the far side of the place that the address names. */
function beyond({ sort, order, after, before }: CaseListAsk) {
  const from = before ?? after
  if (!from) return sql<boolean>`true`
  const [value, id] = from
  const { by, type } = orders[sort]
  const isUp = (order === 'ascending') !== (before !== undefined)
  return sql<boolean>`(${by}, a.id) ${isUp ? sql`>` : sql`<`} (${value}::${type}, ${id}::uuid)`
}
