import { sql } from 'kysely'

import type { ApplicationStatus } from '#app/domain/application.ts'
import type { CaseKey, CaseListAsk, CaseSort } from '#app/domain/case-list.ts'

import { type Choice, chosenCases } from './case-choice.ts'
import { database } from './connection.ts'
import { placeNames } from './kept-from.ts'
import { meanScore, reviewsIn, shown } from './review-figures.ts'

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
  /** The mean of its reviews, 0 to 100; null before the first. */
  score: string | null
}

/** One page of a list, with the places from which the pages before and after it are asked for. */
export type CasePage = { rows: CaseRow[]; before: CaseKey | null; after: CaseKey | null }

const pageSize = 50

const orders = {
  reference: { by: sql`a.reference`, type: sql`text` },
  title: { by: sql`lower(a.title)`, type: sql`text` },
  organization: { by: sql`lower(o.name)`, type: sql`text` },
  submitted: { by: sql`coalesce(a.submitted_at, timestamptz '-infinity')`, type: sql`timestamptz` },
  reviews: { by: reviewsIn, type: sql`integer` },
  // Without a score it stands before all others: no score is less than 0.
  score: { by: sql`coalesce(${meanScore}, -1)`, type: sql`numeric` },
} as const satisfies Record<CaseSort, unknown>

/** What an address asks of a list beside its filter. */
type Place = Omit<CaseListAsk, 'q'>

/** The applications of a call as the address asks for them, fifty at a time, in one query. */
export async function listCases(choice: Choice, place: Place): Promise<CasePage> {
  const backward = place.before !== undefined
  const ascending = (place.order === 'ascending') !== backward
  const rows = await caseRows(choice, place)
    .orderBy(orders[place.sort].by, ascending ? 'asc' : 'desc')
    .orderBy('a.id', ascending ? 'asc' : 'desc')
    .limit(pageSize + 1)
    .execute()
  const more = rows.length > pageSize
  const shownRows = backward ? rows.slice(0, pageSize).reverse() : rows.slice(0, pageSize)
  const first = shownRows[0]
  const last = shownRows.at(-1)
  const hasBefore = backward ? more : place.after !== undefined
  const hasAfter = backward || more
  return {
    rows: shownRows.map(({ key: _, places, ...row }) => ({ ...row, region: places.at(-1) ?? null })),
    before: first && hasBefore ? [first.key, first.id] : null,
    after: last && hasAfter ? [last.key, last.id] : null,
  }
}

/** How many applications a choice has, and the mean of their scores, over those that have one. */
export async function summarizeCases(choice: Choice): Promise<{ count: number; mean: string | null }> {
  return database()
    .selectFrom(chosenCases(choice).select(meanScore.as('score')).as('chosen'))
    .select([sql<number>`count(*)::int`.as('count'), shown(sql`avg(chosen.score)`).as('mean')])
    .executeTakeFirstOrThrow()
}

function caseRows(choice: Choice, place: Place) {
  return chosenCases(choice)
    .where(beyond(place))
    .select(['a.id', 'a.reference', 'a.title', 'a.status', 'a.late', 'a.hold', 'o.name as organization'])
    .select(['a.submitted_at as submittedAt'])
    .select((eb) => [
      placeNames(eb.ref('p.funder_id'), eb.ref('a.place_code')).as('places'),
      sql<number>`coalesce(g.reviewers_per_application, 0)`.as('reviewsRequired'),
      reviewsIn.as('reviewsIn'),
      meanScore.as('score'),
      sql<string>`(${orders[place.sort].by})::text`.as('key'),
    ])
}

/** Only the rows on the far side of the place that the address names. */
function beyond({ sort, order, after, before }: Place) {
  const from = before ?? after
  if (!from) return sql<boolean>`true`
  const [value, id] = from
  const { by, type } = orders[sort]
  const isUp = (order === 'ascending') !== (before !== undefined)
  return sql<boolean>`(${by}, a.id) ${isUp ? sql`>` : sql`<`} (${value}::${type}, ${id}::uuid)`
}
