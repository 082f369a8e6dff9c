import { sql } from 'kysely'

import { Refusal } from '#app/domain/refusal.ts'
import { isOnScale, justificationField, scoreField } from '#app/domain/review-check.ts'
import {
  type ReviewOperation,
  type ReviewOutcome,
  type WrittenField,
  feedbackField,
  notesField,
  placeOperation,
} from '#app/domain/review-words.ts'

import { isConflicted } from './conflict-detection.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { isInReview } from './reviews-shown.ts'
import { type StoredCriterion, readRubric } from './rubric.ts'

/**
 * Keeps fields of a review as they were typed, whatever they are worth; each operation is applied once, however often it
 * arrives. New words for a review that is not being written any more are refused one by one, and what arrived before that
 * stays saved. Refuses an assignment that is not theirs, or was taken from them.
 */
export async function recordReview(
  personId: string,
  assignmentId: string,
  operations: readonly ReviewOperation[],
): Promise<ReviewOutcome[]> {
  return inTransaction(async (tx) => {
    const review = await lockedReview(tx, assignmentId, personId)
    const { fields, known } = await standingOf(tx, review, operations)
    const placed = operations.map((it) => place(it, review, { fields, known }))
    await store(tx, review, { fields, fresh: placed.flatMap(({ fresh }) => fresh ?? []) })
    return placed.map(({ outcome }) => outcome)
  })
}

/** The fields of a review that have revisions, by their names. The caller has bound the id to its reader. */
export async function listWritten(assignmentId: string): Promise<Map<string, WrittenField>> {
  const rows = await latest(database(), assignmentId).execute()
  return new Map(rows.map(({ field, ...written }) => [field, written]))
}

type Writing = {
  assignmentId: string
  /** Why nothing new may be written; null while it is being written. */
  closed: 'move_not_open' | 'not_in_review' | null
  notesToPanel: string
  feedback: string
  criteria: readonly StoredCriterion[]
}

type Standing = { fields: ReadonlyMap<string, WrittenField>; known: ReadonlyMap<string, number> }
type Fresh = ReviewOperation & { revision: number }

function place(
  operation: ReviewOperation,
  { closed }: Writing,
  { fields, known }: Standing,
): { outcome: ReviewOutcome; fresh?: Fresh } {
  const { field } = operation
  const current = fields.get(field)
  if (!current) return { outcome: { field, outcome: 'refused', why: 'not_found' } }
  const { outcome, isNew } = placeOperation(operation, current, known)
  if (!isNew || outcome.outcome !== 'saved') return { outcome }
  if (closed) return { outcome: { field, outcome: 'refused', why: closed } }
  return { outcome, fresh: { ...operation, revision: outcome.revision } }
}

/** Every field of the review as it stands, and which of these operations, or of those before them, were applied already. */
async function standingOf(tx: Tx, review: Writing, operations: readonly ReviewOperation[]) {
  const { assignmentId, criteria } = review
  const written = await latest(tx, assignmentId).execute()
  const scores = await tx
    .selectFrom('scores')
    .where('assignment_id', '=', assignmentId)
    .select(['criterion_id as criterionId', 'score', 'justification'])
    .execute()
  const ids = operations.flatMap(({ opId, after = [] }) => [opId, ...after])
  const known = await tx
    .selectFrom('review_revisions')
    .where('assignment_id', '=', assignmentId)
    .where('op_id', '=', sql<string>`any(${ids}::uuid[])`)
    .select(['op_id as opId', 'revision'])
    .execute()
  const before = (value: string): WrittenField => ({ value, revision: 0, at: null })
  const ofCriteria = criteria.flatMap(({ id, key }) => {
    const given = scores.find(({ criterionId }) => criterionId === id)
    return [
      [scoreField(key), before(given?.score ?? '')] as const,
      [justificationField(key), before(given?.justification ?? '')] as const,
    ]
  })
  return {
    known: new Map(known.map(({ opId, revision }) => [opId, revision])),
    fields: new Map<string, WrittenField>([
      ...ofCriteria,
      [notesField, before(review.notesToPanel)],
      [feedbackField, before(review.feedback)],
      ...written.map(({ field, ...it }) => [field, it] as const),
    ]),
  }
}

function latest(db: Tx | ReturnType<typeof database>, assignmentId: string) {
  return db
    .selectFrom('review_revisions')
    .where('assignment_id', '=', assignmentId)
    .distinctOn('field')
    .select(['field', 'value', 'revision', 'made_at as at'])
    .orderBy('field')
    .orderBy('revision', 'desc')
}

async function store(
  tx: Tx,
  review: Writing,
  { fresh, fields }: Pick<Standing, 'fields'> & { fresh: readonly Fresh[] },
) {
  if (fresh.length === 0) return
  const { assignmentId, criteria } = review
  const typed = new Map(fresh.map(({ field, value }) => [field, value]))
  await tx
    .insertInto('review_revisions')
    .values(
      fresh.map(({ field, value, revision, opId }) => {
        const made_at = sql<Date>`clock_timestamp()`
        const numbers = { revision, base_revision: revision - 1 }
        return { assignment_id: assignmentId, field, value, ...numbers, op_id: opId, made_at }
      }),
    )
    .execute()
  const words = (field: string) => typed.get(field) ?? fields.get(field)?.value ?? ''
  await tx
    .updateTable('assignments')
    .set({
      notes_to_panel: words(notesField),
      feedback: words(feedbackField),
      updated_at: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', assignmentId)
    .execute()
  const touched = criteria.filter(
    ({ key }) => typed.has(scoreField(key)) || typed.has(justificationField(key)),
  )
  await storeScores(tx, assignmentId, touched, words)
}

/** What lies off the scale counts as not scored; as it was typed it stays in its revision. */
async function storeScores(
  tx: Tx,
  assignmentId: string,
  touched: readonly StoredCriterion[],
  words: (field: string) => string,
) {
  if (touched.length === 0) return
  await tx
    .insertInto('scores')
    .values(
      touched.map((criterion) => {
        const typed = words(scoreField(criterion.key)).trim()
        return {
          assignment_id: assignmentId,
          criterion_id: criterion.id,
          score: isOnScale(criterion, typed) ? typed : null,
          justification: words(justificationField(criterion.key)),
        }
      }),
    )
    .onConflict((it) =>
      it.columns(['assignment_id', 'criterion_id']).doUpdateSet((eb) => ({
        score: eb.ref('excluded.score'),
        justification: eb.ref('excluded.justification'),
      })),
    )
    .execute()
}

async function lockedReview(tx: Tx, assignmentId: string, personId: string): Promise<Writing> {
  const row = await tx
    .selectFrom('assignments as s')
    .innerJoin('applications as a', 'a.id', 's.application_id')
    .where('s.id', '=', assignmentId)
    .where('s.reviewer_id', '=', personId)
    .where('s.status', '<>', 'recused')
    .select(['s.status', 's.rubric_id as rubricId', 's.notes_to_panel as notesToPanel', 's.feedback'])
    .select(isInReview.as('inReview'))
    .select(isConflicted(personId).as('conflicted'))
    .forUpdate('s')
    .executeTakeFirst()
  if (!row?.rubricId) throw new Refusal('not_found')
  if (row.conflicted) throw new Refusal('conflicted')
  const { rubricId, notesToPanel, feedback, status, inReview } = row
  const closed = status !== 'accepted' ? 'move_not_open' : inReview ? null : 'not_in_review'
  return { assignmentId, closed, notesToPanel, feedback, ...(await readRubric(tx, rubricId)) }
}
