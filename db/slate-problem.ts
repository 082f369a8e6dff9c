import { createHash } from 'node:crypto'

import { sql } from 'kysely'

import { exceeds } from '#app/domain/money.ts'
import type { Recommended } from '#app/domain/panel-recommendation.ts'
import { type RankedBy, type Ranked, slateCandidates } from '#app/domain/slate-candidates.ts'
import type { SettledAward, SlateDimension, SlateProblem, SlateRequest } from '#app/domain/slate.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { objectiveOf, regionOf } from './assignment-problem.ts'
import { deciders } from './case-view.ts'
import { taken } from './committed.ts'
import { database } from './connection.ts'
import { inKeyOrder } from './json.ts'
import { isKeptFrom, isListedFor } from './kept-from.ts'
import { lastRecommended } from './panel-recommendation.ts'
import { type RankingRow, findRanking } from './ranking.ts'
import { holdsRole } from './role.ts'

/** A region, an objective or a kind of organization, as the call calls it. */
export type SlateGroup = { key: string; name: LocalizedText }

/** A call whose money is shared out, and by what a slate of it may be bound. */
export type SlateCall = {
  id: string
  slug: string
  title: LocalizedText
  currency: string
  timeZone: string
  awardMin: string
  awardMax: string
  groups: Record<SlateDimension, SlateGroup[]>
}

/** An open application with what its slate shows of it. */
export type SlateRow = Pick<
  RankingRow,
  'id' | 'reference' | 'title' | 'organization' | 'status' | 'hold' | 'requested' | 'live'
> &
  Record<SlateDimension, string | null> & { recommended: Recommended | null }

/** All that slates of a call are made from, as one reader may know it. `hidden` are applications that they are kept from. */
export type SlateMaterial = {
  call: SlateCall
  rankedBy: RankedBy
  rows: SlateRow[]
  problem: Omit<SlateProblem, 'request'>
  hidden: number
}

/** Reads what a slate is made from, for who decides in the call. */
export function findSlateMaterial(readerId: string, slug: string): Promise<SlateMaterial | undefined> {
  return materialSeenBy(readerId, readerId, slug)
}

/** The same with what its reader is kept from, to see in which order all of it stands. Nothing of it may be shown to them. */
export function findWholeMaterial(readerId: string, slug: string): Promise<SlateMaterial | undefined> {
  return materialSeenBy(null, readerId, slug)
}

async function materialSeenBy(seenBy: string | null, readerId: string, slug: string) {
  const call = await findSlateCall(readerId, slug)
  const ranking = call && (await findRanking(readerId, slug, undefined, seenBy))
  if (!ranking) return undefined
  const { hidden, ...shown } = call
  const belongs = new Map((await listBelongings(seenBy, call.id)).map((it) => [it.id, it]))
  const known = ranking.rows.flatMap((row) => {
    const more = belongs.get(row.id)
    return more ? [{ ...row, ...more, calibrated: row.calibrated?.score ?? null }] : []
  })
  const open = known.filter(({ isOpen }) => isOpen)
  const { rankedBy, candidates } = slateCandidates(open satisfies Ranked[], call)
  return {
    call: shown,
    rankedBy,
    rows: open.map(rowOf),
    problem: {
      candidates,
      settled: known.flatMap(settledOf),
      remaining: exceeds('0', ranking.remaining) ? '0' : ranking.remaining,
      awardMin: call.awardMin,
    },
    hidden,
  }
}

/** A digest of a problem: the same digest later says that a slate is still of today. */
export function basisOfSlate(problem: SlateProblem): string {
  return createHash('sha256').update(inKeyOrder(problem)).digest('hex')
}

/** The problem with what is asked. */
export function slateProblem({ problem }: SlateMaterial, request: SlateRequest): SlateProblem {
  return { ...problem, request }
}

type Belonging = Awaited<ReturnType<typeof listBelongings>>[number]

function rowOf({ id, reference, title, organization, ...it }: SlateRow): SlateRow {
  const { status, hold, requested, live, region, objective, kind, recommended } = it
  const known = { status, hold, requested, live, region, objective, kind, recommended }
  return { id, reference, title, organization, ...known }
}

function settledOf({ settled, region, objective, kind }: Belonging): SettledAward[] {
  return settled === null || !exceeds(settled, '0') ? [] : [{ amount: settled, region, objective, kind }]
}

const questionOfKind = sql`jsonb_path_query_first(v.definition, '$.** ? (@.prefilledFrom == "kind")')`

async function findSlateCall(readerId: string, slug: string) {
  const row = await database()
    .selectFrom('calls as c')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('form_versions as v', 'v.id', 'c.form_version_id')
    .where('c.slug', '=', slug)
    .where('c.published_at', 'is not', null)
    .where((eb) => holdsRole(eb, readerId, deciders, 'c.id'))
    .select(['c.id', 'c.slug', 'c.title', 'c.currency', 'c.time_zone as timeZone'])
    .select(['c.award_min as awardMin', 'c.award_max as awardMax'])
    .select([
      sql<{ key: string; name: string }[]>`coalesce((select jsonb_agg(jsonb_build_object('key', x.code,
        'name', x.name) order by x.name) from places x where x.funder_id = p.funder_id
        and x.code = any(c.place_codes)), '[]')`.as('regions'),
      sql<SlateGroup[]>`coalesce((select jsonb_agg(jsonb_build_object('key', goal ->> 'key',
        'name', goal -> 'title') order by at) from jsonb_array_elements(p.objectives)
        with ordinality as listed (goal, at)), '[]')`.as('objectives'),
      sql<SlateGroup[]>`coalesce((select jsonb_agg(jsonb_build_object('key', choice ->> 'value',
        'name', choice -> 'label') order by at) from jsonb_array_elements(${questionOfKind} -> 'options')
        with ordinality as listed (choice, at)), '[]')`.as('kinds'),
      sql<number>`(select count(*)::int from applications a where a.call_id = c.id
        and a.status in ('in_panel', 'waitlisted') and ${isKeptFrom(readerId)})`.as('hidden'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { regions, objectives, kinds, ...call } = row
  const named = regions.map(({ key, name }) => ({ key, name: { es: name, en: name } }))
  return { ...call, groups: { region: named, objective: objectives, kind: kinds } }
}

/** What each application that may take money, or has taken some, counts toward; `settled` is what is committed to it. */
async function listBelongings(seenBy: string | null, callId: string) {
  return database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('form_versions as v', 'v.id', 'c.form_version_id')
    .where('a.call_id', '=', callId)
    .where('a.status', 'in', ['in_panel', 'waitlisted', 'awarded'])
    .where(isListedFor(seenBy))
    .select(['a.id', lastRecommended().as('recommended')])
    .select((eb) => [
      regionOf(eb.ref('p.funder_id'), eb.ref('a.place_code'), eb.ref('c.place_codes')).as('region'),
      objectiveOf(eb.ref('a.id'), eb.ref('p.objectives')).as('objective'),
      sql<string | null>`coalesce((select y.value #>> '{}' from submissions b
        join submission_answers y on y.submission_id = b.id and y.question = ${questionOfKind} ->> 'key'
        where b.application_id = a.id order by b.number desc limit 1), o.kind)`.as('kind'),
      sql<string | null>`coalesce((select d.amount from decisions d where d.application_id = a.id
          and d.status = 'approved'), (select ${taken()} from awards w
          join decisions d on d.id = w.decision_id where w.application_id = a.id and a.status = 'awarded'
          and w.status not in ('refused', 'lapsed') order by d.number desc limit 1))::text`.as('settled'),
    ])
    .execute()
}
