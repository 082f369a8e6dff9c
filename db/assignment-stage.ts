import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'

import type { LocalizedText } from '#app/domain/text.ts'

import { reviewersOf } from './assignment-problem.ts'
import { lacksReviewers } from './case-needs.ts'
import { database } from './connection.ts'
import { isConflicted } from './conflict-detection.ts'
import { isKeptFrom, placeNames } from './kept-from.ts'
import { ofItsStage } from './review-figures.ts'
import { holdsRole } from './role.ts'

/** A review stage of a call whose reviewers an officer assigns. Counts leave out what the officer is kept from. */
export type AssigningStage = {
  id: string
  position: number
  title: LocalizedText
  required: number
  dueAt: Date | null
  inReview: number
  /** How many of them have fewer reviewers than the stage wants. */
  lacking: number
  /** How many applications a reviewer may take by themselves, and whether they may say which they would rather have. */
  takeAtMost: number
  asksPreferences: boolean
}

/** A call with its review stages, the first that has applications in review being the one that is meant. */
export type Assigning = {
  call: { id: string; slug: string; title: LocalizedText; timeZone: string }
  stages: AssigningStage[]
}

/** Someone who may be asked: reviews of the call that they have, and what is known of them. */
export type PossibleReviewer = {
  id: string
  name: string
  email: string | null
  load: number
  places: string[]
  languages: string[]
}

const emails = z.string().nullable()

/** The review stages of a call over which the reader is an officer. */
export async function findAssigning(officerId: string, slug: string): Promise<Assigning | undefined> {
  const rows = await database()
    .selectFrom('calls as c')
    .innerJoin('stages as g', 'g.call_id', 'c.id')
    .where('c.slug', '=', slug)
    .where('c.published_at', 'is not', null)
    .where('g.kind', '=', 'review')
    .where((eb) => holdsRole(eb, officerId, ['officer'], 'c.id'))
    .select(['c.id as callId', 'c.slug', 'c.title as callTitle', 'c.time_zone as timeZone'])
    .select(['g.id', 'g.position', 'g.title', 'g.reviewers_per_application as required', 'g.due_at as dueAt'])
    .select([
      applicationsIn(officerId, sql<boolean>`true`).as('inReview'),
      applicationsIn(officerId, lacksReviewers).as('lacking'),
      lastSetting<number>(sql`at_most`, sql`0`).as('takeAtMost'),
      lastSetting<boolean>(sql`asks_preferences`, sql`false`).as('asksPreferences'),
    ])
    .orderBy('g.position')
    .execute()
  const [first] = rows
  if (!first) return undefined
  const { callId, slug: name, callTitle, timeZone } = first
  return {
    call: { id: callId, slug: name, title: callTitle, timeZone },
    stages: rows.map(({ callId: _, slug: __, callTitle: ___, timeZone: ____, ...stage }) => stage),
  }
}

function applicationsIn(officerId: string, condition: ReturnType<typeof sql<boolean>>) {
  return sql<number>`(select count(*)::int from applications a left join review_figures f on ${ofItsStage}
    where a.stage_id = g.id and a.status = 'in_review' and ${condition} and not ${isKeptFrom(officerId)})`
}

/** What was set last of a stage `g` of the surrounding query for reviewers who choose; else what holds before. */
export function lastSetting<T>(column: RawBuilder<unknown>, before: RawBuilder<unknown>) {
  return sql<T>`coalesce((select ${column} from self_service_limits k where k.stage_id = g.id
    order by k.id desc limit 1), ${before})`
}

/** What reviewers may choose by themselves in a stage. */
export type Choosing = { takeAtMost: number; asksPreferences: boolean }

/** Sets what reviewers of a stage may choose; what held before is kept. The caller has bound the stage to the officer. */
export async function setChoosing(stageId: string, officerId: string, choosing: Choosing): Promise<void> {
  const { takeAtMost, asksPreferences } = choosing
  await database()
    .insertInto('self_service_limits')
    .values({
      stage_id: stageId,
      at_most: takeAtMost,
      asks_preferences: asksPreferences,
      set_by: officerId,
    })
    .execute()
}

/** Who reviews for the call of a stage today, by name. The caller has bound the stage to its reader. */
export async function listPossibleReviewers(stageId: string): Promise<PossibleReviewer[]> {
  const rows = await reviewersOf(stageId)
    .leftJoin('reviewer_profiles as k', 'k.person_id', 'w.id')
    .groupBy(['k.regions', 'k.languages', 'p.funder_id'])
    .select(['w.name', 'w.email'])
    .select([
      sql<
        string[]
      >`array(select x.name from places x where x.funder_id = p.funder_id and x.code = any(k.regions)
        order by x.name)`.as('places'),
      sql<string[]>`coalesce(k.languages, '{}')`.as('languages'),
    ])
    .orderBy('w.name')
    .orderBy('w.id')
    .execute()
  return rows.map((row) => ({ ...row, email: emails.parse(row.email) }))
}

/** An application that an officer may ask a reviewer about. */
export type AssignableApplication = {
  id: string
  reference: string
  title: string
  organization: string
  region: string | null
  reviewers: string[]
}

/** Applications of a stage in review, those that lack most reviewers first, at most so many. */
export async function listAssignable(
  officerId: string,
  stageId: string,
  { q, limit }: { q: string; limit: number },
): Promise<AssignableApplication[]> {
  const words = `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const rows = await database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('a.stage_id', '=', stageId)
    .where('a.status', '=', 'in_review')
    .where(sql<boolean>`not ${isConflicted(officerId)}`)
    .where(sql<boolean>`(a.reference ilike ${words} or a.title ilike ${words} or o.name ilike ${words})`)
    .select(['a.id', 'a.reference', 'a.title', 'o.name as organization'])
    .select((eb) => [
      placeNames(eb.ref('p.funder_id'), eb.ref('a.place_code')).as('places'),
      sql<string[]>`array(select w.name from assignments s join people w on w.id = s.reviewer_id
        where s.application_id = a.id and s.stage_id = a.stage_id and s.status in ('invited', 'accepted', 'submitted')
        order by w.name)`.as('reviewers'),
    ])
    .orderBy(
      sql`(select count(*) from assignments s where s.application_id = a.id and s.stage_id = a.stage_id
      and s.status in ('invited', 'accepted', 'submitted'))`,
    )
    .orderBy('a.reference')
    .limit(limit)
    .execute()
  return rows.map(({ places, ...row }) => ({ ...row, region: places.at(-1) ?? null }))
}
