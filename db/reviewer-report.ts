import { sql } from 'kysely'

import { reportPanel } from '#app/domain/panel-report.ts'
import type { ReviewerReport } from '#app/domain/reviewer-report.ts'
import { reviewTotal } from '#app/domain/score.ts'
import { medianOf } from '#app/domain/sample.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { caseReaders } from './case-view.ts'
import { isBarred } from './conflict-detection.ts'
import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { holdsRole } from './role.ts'
import { readRubric } from './rubric.ts'
import { firstScores } from './score.ts'

/** A review stage of a call. */
export type ReportedStage = { id: string; position: number; title: LocalizedText }

/** A call with its review stages, for who works on it. */
export type ReportedCall = { slug: string; title: LocalizedText; stages: ReportedStage[] }

/** A reviewer of a stage beside the panel. `days` is the median from being asked to the first sending. */
export type ReportedReviewer = Omit<ReviewerReport, 'apart'> & {
  name: string
  days: number | undefined
  apart: { applicationId: string; reference: string; score: number; expected: number }[]
}

/** The review stages of a call, in their order, for officers, approvers and auditors of it. */
export async function findReportedCall(readerId: string, slug: string): Promise<ReportedCall | undefined> {
  const rows = await database()
    .selectFrom('calls as c')
    .innerJoin('stages as g', 'g.call_id', 'c.id')
    .where('c.slug', '=', slug)
    .where('g.kind', '=', 'review')
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'c.id'))
    .select(['c.slug', 'c.title as callTitle', 'g.id', 'g.position', 'g.title'])
    .orderBy('g.position')
    .execute()
  const [first] = rows
  if (!first) return undefined
  const stages = rows.map(({ id, position, title }) => ({ id, position, title }))
  return { slug: first.slug, title: first.callTitle, stages }
}

/**
 * The reviewers of a stage beside its panel, by name, from their reviews as they were first sent; what the reader is kept from
 * and what was reviewed with a conflict is not in it. The caller has bound the stage to its reader.
 */
export async function reportReviewers(
  readerId: string,
  stageId: string,
): Promise<{ reviewers: ReportedReviewer[]; groups: number }> {
  const reviews = await listFirstReviews(readerId, stageId)
  const rubrics = new Map<string, Awaited<ReturnType<typeof readRubric>>>()
  for (const id of new Set(reviews.flatMap(({ rubricId }) => rubricId ?? []))) {
    rubrics.set(id, await readRubric(database(), id))
  }
  const scored = reviews.flatMap(({ rubricId, first, ...it }) => {
    const total = reviewTotal(rubrics.get(rubricId ?? '') ?? { criteria: [] }, first ?? [])
    return total ? [{ ...it, score: total.toNumber() }] : []
  })
  const { reviewers, groups } = reportPanel(scored)
  const references = new Map(scored.map((it) => [it.applicationId, it.reference]))
  const byReviewer = Map.groupBy(scored, (it) => it.reviewerId)
  const named = reviewers.map(({ apart, ...report }) => {
    const own = byReviewer.get(report.reviewerId) ?? []
    return {
      ...report,
      name: own[0]?.name ?? '',
      days: medianOf(own.flatMap(({ days }) => days ?? [])),
      apart: apart.map(({ applicationId, score, expected }) => ({
        ...{ applicationId, score, expected },
        reference: references.get(applicationId) ?? '',
      })),
    }
  })
  return { reviewers: named.sort((one, other) => one.name.localeCompare(other.name)), groups: groups.length }
}

async function listFirstReviews(readerId: string, stageId: string) {
  return database()
    .selectFrom('assignments as s')
    .innerJoin('applications as a', 'a.id', 's.application_id')
    .innerJoin('people as w', 'w.id', 's.reviewer_id')
    .where('s.stage_id', '=', stageId)
    .where('s.status', '=', 'submitted')
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .where(sql<boolean>`not ${isBarred('s.reviewer_id')}`)
    .select(['a.id as applicationId', 'a.reference', 's.reviewer_id as reviewerId', 'w.name'])
    .select('s.rubric_id as rubricId')
    .select([
      firstScores.as('first'),
      sql<
        number | null
      >`(select extract(epoch from v.submitted_at - e.made_at) / 86400 from events e, review_versions v
        where e.subject_id = s.id and e.move = 'assign' and v.assignment_id = s.id and v.number = 1)::float8`.as(
        'days',
      ),
    ])
    .orderBy('a.reference')
    .orderBy('s.id')
    .execute()
}
