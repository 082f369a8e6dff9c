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

/** How many applications a choice has, and the mean of their scores, over those that have one. */
export type CaseSummary = { count: number; mean: string | null }

/** One page of a list, with the places from which the pages before and after it are asked for. */
export type CasePage = {
  rows: CaseRow[]
  summary: CaseSummary
  before: CaseKey | null
  after: CaseKey | null
}

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

/** The applications of a call as the address asks for them, fifty at a time, in one query that counts them all as well. */
export async function listCases(choice: Choice, place: Place): Promise<CasePage> {
  const backward = place.before !== undefined
  const rows = await caseRows(choice, place).execute()
  const more = rows.length > pageSize
  const shownRows = backward ? rows.slice(0, pageSize).reverse() : rows.slice(0, pageSize)
  const first = shownRows[0]
  const last = shownRows.at(-1)
  const hasBefore = backward ? more : place.after !== undefined
  const hasAfter = backward || more
  return {
    rows: shownRows.map(({ key: _, places, count: __, mean: ___, ...row }) => ({
      ...row,
      region: places.at(-1) ?? null,
    })),
    // Beyond the last row no row says how many there are.
    summary: first ? { count: first.count, mean: first.mean } : await summarizeCases(choice),
    before: first && hasBefore ? [first.key, first.id] : null,
    after: last && hasAfter ? [last.key, last.id] : null,
  }
}

/** Counts a choice without listing it. */
export async function summarizeCases(choice: Choice): Promise<CaseSummary> {
  return database()
    .selectFrom(chosenCases(choice).select(meanScore.as('score')).as('chosen'))
    .select([sql<number>`count(*)::int`.as('count'), shown(sql`avg(chosen.score)`).as('mean')])
    .executeTakeFirstOrThrow()
}

/** What is shown of a row is looked up for the rows of the page alone, not for each of thousands. */
function caseRows(choice: Choice, place: Place) {
  const direction = (place.order === 'ascending') !== (place.before !== undefined) ? 'asc' : 'desc'
  const chosen = chosenCases(choice)
    .select(['a.id', meanScore.as('score'), reviewsIn.as('reviewsIn')])
    .select([
      sql<string>`${orders[place.sort].by}`.as('by'),
      sql<number>`(count(*) over ())::int`.as('count'),
      sql<string | null>`avg(${meanScore}) over ()`.as('meanOfAll'),
    ])
  const page = database()
    .selectFrom(chosen.as('it'))
    .selectAll()
    .where(beyond(place))
    .orderBy('it.by', direction)
    .orderBy('it.id', direction)
    .limit(sql.lit(pageSize + 1))
  return database()
    .selectFrom(page.as('it'))
    .innerJoin('applications as a', 'a.id', 'it.id')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .leftJoin('stages as g', 'g.id', 'a.stage_id')
    .select(['a.id', 'a.reference', 'a.title', 'a.status', 'a.late', 'a.hold', 'o.name as organization'])
    .select(['a.submitted_at as submittedAt', 'it.score', 'it.reviewsIn', 'it.count'])
    .select((eb) => [
      placeNames(funderOf(choice), eb.ref('a.place_code')).as('places'),
      sql<number>`coalesce(g.reviewers_per_application, 0)`.as('reviewsRequired'),
      shown(sql`it."meanOfAll"`).as('mean'),
      sql<string>`it.by::text`.as('key'),
    ])
    .orderBy('it.by', direction)
    .orderBy('it.id', direction)
}

function funderOf({ callId }: Choice) {
  return sql<string>`(select p.funder_id from calls c join programs p on p.id = c.program_id where c.id = ${callId})`
}

/** Only the rows on the far side of the place that the address names. */
function beyond({ sort, order, after, before }: Place) {
  const from = before ?? after
  if (!from) return sql<boolean>`true`
  const [value, id] = from
  const { type } = orders[sort]
  const isUp = (order === 'ascending') !== (before !== undefined)
  return sql<boolean>`(it.by, it.id) ${isUp ? sql`>` : sql`<`} (${value}::${type}, ${id}::uuid)`
}
