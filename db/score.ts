import { sql } from 'kysely'

import { Refusal } from '#app/domain/refusal.ts'
import { type Score, isOnScale } from '#app/domain/review-check.ts'

import { isConflicted } from './conflict-detection.ts'
import { type Tx, inTransaction } from './connection.ts'
import { json } from './json.ts'
import { readRubric } from './rubric.ts'

/** Everything that a reviewer has written, valid or not. */
export type ReviewWords = { scores: Score[]; notesToPanel: string; feedback: string }

/**
 * Keeps what a reviewer wrote for an assignment that they accepted, whatever it is worth; what lies off the scale counts as
 * not scored. Refuses an assignment that is not theirs, is not being written, or was taken from them.
 */
export async function saveReview(assignmentId: string, personId: string, words: ReviewWords): Promise<void> {
  await inTransaction(async (tx) => {
    const { rubricId } = await lockedForWriting(tx, assignmentId, personId)
    await tx
      .updateTable('assignments')
      .set({ notes_to_panel: words.notesToPanel, feedback: words.feedback, updated_at: sql<Date>`now()` })
      .where('id', '=', assignmentId)
      .execute()
    await storeScores(tx, { assignmentId, rubricId }, words.scores)
  })
}

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

async function lockedForWriting(tx: Tx, assignmentId: string, personId: string) {
  const row = await tx
    .selectFrom('assignments as s')
    .innerJoin('stages as g', 'g.id', 's.stage_id')
    .innerJoin('applications as a', 'a.id', 's.application_id')
    .where('s.id', '=', assignmentId)
    .where('s.reviewer_id', '=', personId)
    .where('s.status', '<>', 'recused')
    .select(['s.status', 'g.rubric_id as rubricId'])
    .select(isConflicted(personId).as('conflicted'))
    .forUpdate('s')
    .executeTakeFirst()
  if (!row?.rubricId) throw new Refusal('not_found')
  if (row.conflicted) throw new Refusal('conflicted')
  if (row.status !== 'accepted') throw new Refusal('move_not_open')
  return { rubricId: row.rubricId }
}

async function storeScores(
  tx: Tx,
  { assignmentId, rubricId }: { assignmentId: string; rubricId: string },
  typed: readonly Score[],
) {
  const { criteria } = await readRubric(tx, rubricId)
  const rows = criteria.flatMap((criterion) => {
    const given = typed.find((it) => it.criterion === criterion.key)
    if (!given) return []
    const score = isOnScale(criterion, given.score.trim()) ? given.score.trim() : null
    return [
      {
        assignment_id: assignmentId,
        criterion_id: criterion.id,
        score,
        justification: given.justification,
      },
    ]
  })
  if (rows.length === 0) return
  await tx
    .insertInto('scores')
    .values(rows)
    .onConflict((it) =>
      it.columns(['assignment_id', 'criterion_id']).doUpdateSet((eb) => ({
        score: eb.ref('excluded.score'),
        justification: eb.ref('excluded.justification'),
      })),
    )
    .execute()
}
