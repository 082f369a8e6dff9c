import { sql } from 'kysely'

import type { MatchKind } from '#app/domain/assignment-problem.ts'
import { matchKinds } from '#app/domain/assignment-problem.ts'
import { type RefusalCode, refusalCodes } from '#app/domain/refusal.ts'

import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'

/** An application of a plan by what it is called. */
export type NamedApplication = { id: string; reference: string; title: string }

/** A reviewer that a plan names for an application. */
export type NamedPair = {
  application: NamedApplication
  reviewerId: string
  reviewer: string
  matches: MatchKind[]
  /** Why a rule refused it; null where it was asked or still waits. */
  refusal: RefusalCode | null
}

/** So many applications of a plan are shown at once. */
export const plannedPageSize = 40

/** A part of the plan's pairs: those that a rule refused, or all others of the applications after a reference. */
type Part = { after: string } | { refused: true }

/** Pairs of one's own plan, by reference. What one is kept from since is not among them. The caller has bound the plan to its reader. */
export async function listPlanned(officerId: string, planId: string, part: Part): Promise<NamedPair[]> {
  const rows = await database()
    .selectFrom('planned_pairs as x')
    .innerJoin('applications as a', 'a.id', 'x.application_id')
    .innerJoin('people as w', 'w.id', 'x.reviewer_id')
    .where('x.plan_id', '=', planId)
    .where(sql<boolean>`not ${isKeptFrom(officerId)}`)
    .where('refused' in part ? sql<boolean>`x.outcome <> 'assigned'` : within(planId, part.after))
    .select(['a.id', 'a.reference', 'a.title', 'w.id as reviewerId', 'w.name as reviewer'])
    .select(['x.matches', 'x.outcome'])
    .orderBy('a.reference')
    .orderBy('w.name')
    .limit(20 * plannedPageSize)
    .execute()
  return rows.map(({ id, reference, title, matches, outcome, ...row }) => ({
    ...row,
    application: { id, reference, title },
    matches: matchKinds.filter((kind) => matches.includes(kind)),
    refusal: refusalCodes.find((code) => code === outcome) ?? null,
  }))
}

/** What is asked, or to be asked, of one page: the first so many references of the plan after the given one. */
function within(planId: string, after: string) {
  return sql<boolean>`coalesce(x.outcome, 'assigned') = 'assigned' and a.reference in (select distinct b.reference
    from planned_pairs y join applications b on b.id = y.application_id
    where y.plan_id = ${planId} and coalesce(y.outcome, 'assigned') = 'assigned' and b.reference > ${after}
    order by b.reference limit ${plannedPageSize})`
}

/** What these applications are called, but for those that the reader is kept from. */
export async function nameApplications(
  readerId: string,
  ids: readonly string[],
): Promise<NamedApplication[]> {
  return database()
    .selectFrom('applications as a')
    .where('a.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .select(['a.id', 'a.reference', 'a.title'])
    .orderBy('a.reference')
    .execute()
}

/** How many letters each reviewer of a plan will be sent, and where. */
export type PlannedReviewer = {
  id: string
  name: string
  email: string | null
  added: number
  refused: number
}

/** The reviewers of a plan by name, with how many pairs they are in. The caller has bound the plan to its reader. */
export async function listPlannedReviewers(
  planId: string,
  known: readonly string[],
): Promise<PlannedReviewer[]> {
  return database()
    .selectFrom('people as w')
    .leftJoin('planned_pairs as x', (join) =>
      join.onRef('x.reviewer_id', '=', 'w.id').on('x.plan_id', '=', planId),
    )
    .where((eb) =>
      eb.or([eb('x.plan_id', '=', planId), eb('w.id', '=', sql<string>`any(${[...known]}::uuid[])`)]),
    )
    .groupBy('w.id')
    .select(['w.id', 'w.name', 'w.email'])
    .select([
      sql<number>`(count(x.plan_id) filter (where x.outcome is null or x.outcome = 'assigned'))::int`.as(
        'added',
      ),
      sql<number>`(count(x.plan_id) filter (where x.outcome <> 'assigned'))::int`.as('refused'),
    ])
    .orderBy('w.name')
    .execute()
}
