import { sql } from 'kysely'

import type { ReviewVersion } from '#app/domain/review-versions.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { owesReview } from './reviews-shown.ts'
import { readRubric } from './rubric.ts'
import { readVersion } from './score.ts'

/** A review with everything that it was sent as, the first first. */
export type VersionedReview = {
  id: string
  applicationId: string
  reviewer: string
  reference: string
  title: string
  timeZone: string
  /** Whether it is being corrected now. */
  isOpen: boolean
  criteria: { key: string; text: LocalizedText; scaleMin: string; scaleMax: string }[]
  versions: ReviewVersion[]
}

/** The versions of one's own review that was sent at least once; nothing where a conflict took it away. */
export async function findOwnVersions(reviewerId: string, id: string): Promise<VersionedReview | undefined> {
  const row = await versioned(id)
    .where('s.reviewer_id', '=', reviewerId)
    .where('s.status', '<>', 'recused')
    .where(sql<boolean>`not ${isKeptFrom(reviewerId)}`)
    .executeTakeFirst()
  return row && withVersions(row)
}

/**
 * The versions of a review of this application; nothing while the reader has one of their own to send. The caller has bound the
 * application to its reader.
 */
export async function findVersions(
  readerId: string,
  applicationId: string,
  id: string,
): Promise<VersionedReview | undefined> {
  const row = await versioned(id)
    .where('a.id', '=', applicationId)
    .where((eb) => eb.or([eb('s.reviewer_id', '=', readerId), sql<boolean>`not ${owesReview(readerId)}`]))
    .executeTakeFirst()
  return row && withVersions(row)
}

function versioned(id: string) {
  return database()
    .selectFrom('assignments as s')
    .innerJoin('applications as a', 'a.id', 's.application_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('people as w', 'w.id', 's.reviewer_id')
    .where('s.id', '=', id)
    .where(sql<boolean>`exists (select from review_versions v where v.assignment_id = s.id)`)
    .select(['s.id', 'a.id as applicationId', 'w.name as reviewer', 's.rubric_id as rubricId', 's.status'])
    .select(['a.reference', 'a.title', 'c.time_zone as timeZone'])
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof versioned>['executeTakeFirst']>>>

async function withVersions({ rubricId, status, ...row }: Row): Promise<VersionedReview> {
  const { criteria } = rubricId ? await readRubric(database(), rubricId) : { criteria: [] }
  return {
    ...row,
    isOpen: status === 'accepted',
    criteria: criteria.map(({ key, text, scaleMin, scaleMax }) => ({ key, text, scaleMin, scaleMax })),
    versions: await listVersions(row.id),
  }
}

async function listVersions(assignmentId: string): Promise<ReviewVersion[]> {
  const rows = await database()
    .selectFrom('review_versions')
    .where('assignment_id', '=', assignmentId)
    .select(['number', 'content', 'submitted_at as submittedAt'])
    .orderBy('number')
    .execute()
  return rows.map(({ content, ...version }) => ({ ...version, ...readVersion(content) }))
}
