import { sql } from 'kysely'
import { z } from 'zod'

import type { Score } from '#app/domain/review-check.ts'
import type { ReviewVersion } from '#app/domain/review-versions.ts'

import type { Tx } from './connection.ts'
import { json } from './json.ts'

/** The scores of an assignment as they were typed, by criterion. */
export async function listScores(tx: Tx, assignmentId: string): Promise<Score[]> {
  const rows = await tx
    .selectFrom('scores')
    .innerJoin('criteria', 'criteria.id', 'scores.criterion_id')
    .select(['criteria.key as criterion', 'score', 'justification'])
    .where('assignment_id', '=', assignmentId)
    .execute()
  return rows.map((row) => ({ ...row, score: row.score ?? '' }))
}

/** The scores of assignment `s` of the surrounding query as they were first sent, before its reviewer could see the others'. */
export const firstScores = sql<Score[] | null>`(select v.content -> 'scores' from review_versions v
  where v.assignment_id = s.id and v.number = 1)`

const content = z.object({
  scores: z.array(z.object({ criterion: z.string(), score: z.coerce.string(), justification: z.string() })),
  notes_to_panel: z.string(),
  feedback: z.string(),
})

/** What a review says in a version that was kept of it. */
export type VersionContent = Omit<ReviewVersion, 'number' | 'submittedAt'>

/** Reads the content of a version as `keepReviewVersion` wrote it. */
export function readVersion(stored: unknown): VersionContent {
  const { scores, notes_to_panel: notesToPanel, feedback } = content.parse(stored)
  return { scores, notesToPanel, feedback }
}

/** Keeps a submitted review as it is, before anyone writes on. */
export async function keepReviewVersion(tx: Tx, assignmentId: string, submittedAt: Date) {
  const words = await tx
    .selectFrom('assignments')
    .select(['notes_to_panel', 'feedback'])
    .where('id', '=', assignmentId)
    .executeTakeFirstOrThrow()
  const { count } = await tx
    .selectFrom('review_versions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('assignment_id', '=', assignmentId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('review_versions')
    .values({
      assignment_id: assignmentId,
      number: count + 1,
      content: json({ scores: await listScores(tx, assignmentId), ...words }),
      submitted_at: submittedAt,
    })
    .execute()
}
