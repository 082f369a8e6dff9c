import { sql } from 'kysely'

import { Refusal } from '#app/domain/refusal.ts'
import { type Scale, isOnScale, justificationField, scoreField } from '#app/domain/review-check.ts'
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

/** What became of each operation, and the time zone of the call that the review is of. */
export type RecordedReview = { outcomes: ReviewOutcome[]; timeZone: string }

/**
 * Keeps fields of a review as they were typed, whatever they are worth; each operation is applied once, however often it
 * arrives. New words for a review that is not being written any more are refused one by one, and what arrived before that
 * stays saved. Refuses an assignment that is not theirs, or was taken from them.
 */
export async function recordReview(
  personId: string,
  assignmentId: string,
  operations: readonly ReviewOperation[],
): Promise<RecordedReview> {
  return inTransaction(async (tx) => {
    const review = await lockedReview(tx, assignmentId, personId)
    const standing = await standingOf(tx, review, operations)
    const placed = operations.map((it) => place(it, review, standing))
    const fresh = placed.flatMap((it) => it.fresh ?? [])
    if (fresh.length > 0) await store(tx, assignmentId, standing, fresh)
    return { outcomes: placed.map(({ outcome }) => outcome), timeZone: review.timeZone }
  })
}

/** The fields of a review that have revisions, by their names. The caller has bound the id to its reader. */
export async function listWritten(assignmentId: string): Promise<Map<string, WrittenField>> {
  const rows = await database()
    .selectFrom('review_revisions')
    .where('assignment_id', '=', assignmentId)
    .distinctOn('field')
    .select(['field', 'value', 'revision', 'made_at as at'])
    .orderBy('field')
    .orderBy('revision', 'desc')
    .execute()
  return new Map(rows.map(({ field, ...written }) => [field, written]))
}

type Writing = {
  assignmentId: string
  rubricId: string
  /** Why nothing new may be written; null while it is being written. */
  closed: 'move_not_open' | 'not_in_review' | null
  notesToPanel: string
  feedback: string
  timeZone: string
}

type WrittenCriterion = Scale & { id: string; key: string }

type Standing = {
  criteria: readonly WrittenCriterion[]
  fields: ReadonlyMap<string, WrittenField>
  known: ReadonlyMap<string, number>
}
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
async function standingOf(
  tx: Tx,
  review: Writing,
  operations: readonly ReviewOperation[],
): Promise<Standing> {
  const ids = operations.flatMap(({ opId, after = [] }) => [opId, ...after])
  const { criteria, written } = await readWritten(tx, review, ids)
  const before = (value: string): WrittenField => ({ value, revision: 0, at: null })
  return {
    criteria,
    known: new Map(written.filter(({ isKnown }) => isKnown).map((it) => [it.opId, it.revision])),
    fields: new Map<string, WrittenField>([
      ...criteria.flatMap(({ key, score, justification }) => [
        [scoreField(key), before(score ?? '')] as const,
        [justificationField(key), before(justification ?? '')] as const,
      ]),
      [notesField, before(review.notesToPanel)],
      [feedbackField, before(review.feedback)],
      ...written
        .filter(({ isLatest }) => isLatest)
        .map(({ field, value, revision, at }) => [field, { value, revision, at: new Date(at) }] as const),
    ]),
  }
}

type Written = {
  criteria: (WrittenCriterion & { score: string | null; justification: string | null })[]
  written: {
    field: string
    value: string
    revision: number
    at: string
    opId: string
    isKnown: boolean
    isLatest: boolean
  }[]
}

/**
 * The criteria of a review's rubric with what each was given, and of its revisions the latest of each field and those of these
 * operations: in one query, since every save asks for both.
 */
async function readWritten(tx: Tx, { assignmentId, rubricId }: Writing, ids: readonly string[]) {
  const { rows } = await sql<Written>`select
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'key', k.key, 'scaleMin', k.scale_min::text,
        'scaleMax', k.scale_max::text, 'score', x.score::text, 'justification', x.justification))
      from criteria k left join scores x on x.criterion_id = k.id and x.assignment_id = ${assignmentId}
      where k.rubric_id = ${rubricId}), '[]') as criteria,
    coalesce((select jsonb_agg(to_jsonb(v)) from (
      select field, value, revision, made_at as at, op_id as "opId", op_id = any(${ids}::uuid[]) as "isKnown",
        revision = max(revision) over (partition by field) as "isLatest"
      from review_revisions where assignment_id = ${assignmentId}) v
      where v."isKnown" or v."isLatest"), '[]') as written`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a query without a table has one row')
  return row
}

/** Stores revisions, scores and texts by one statement. What lies off the scale counts as not scored. */
async function store(tx: Tx, assignmentId: string, { criteria, fields }: Standing, fresh: readonly Fresh[]) {
  const made_at = sql<Date>`clock_timestamp()`
  const typed = new Map(fresh.map(({ field, value }) => [field, value]))
  const words = (field: string) => typed.get(field) ?? fields.get(field)?.value ?? ''
  const scores = criteria
    .filter(({ key }) => typed.has(scoreField(key)) || typed.has(justificationField(key)))
    .map((criterion) => {
      const { id: criterion_id, key } = criterion
      const score = words(scoreField(key)).trim()
      const justification = words(justificationField(key))
      return { criterion_id, score: isOnScale(criterion, score) ? score : null, justification }
    })
  const revised = tx.with('revised', (it) =>
    it.insertInto('review_revisions').values(
      fresh.map(({ field, value, revision, opId }) => {
        const numbers = { revision, base_revision: revision - 1 }
        return { assignment_id: assignmentId, field, value, ...numbers, op_id: opId, made_at }
      }),
    ),
  )
  const scored =
    scores.length === 0
      ? revised
      : revised.with('scored', (it) =>
          it
            .insertInto('scores')
            .values(scores.map((score) => ({ assignment_id: assignmentId, ...score })))
            .onConflict((on) =>
              on.columns(['assignment_id', 'criterion_id']).doUpdateSet((eb) => ({
                score: eb.ref('excluded.score'),
                justification: eb.ref('excluded.justification'),
              })),
            ),
        )
  await scored
    .updateTable('assignments')
    .set({ notes_to_panel: words(notesField), feedback: words(feedbackField), updated_at: made_at })
    .where('id', '=', assignmentId)
    .execute()
}

async function lockedReview(tx: Tx, assignmentId: string, personId: string): Promise<Writing> {
  const row = await tx
    .selectFrom('assignments as s')
    .innerJoin('applications as a', 'a.id', 's.application_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .where('s.id', '=', assignmentId)
    .where('s.reviewer_id', '=', personId)
    .where('s.status', 'in', ['accepted', 'submitted'])
    .select(['s.status', 's.rubric_id as rubricId', 's.notes_to_panel as notesToPanel', 's.feedback'])
    .select([isInReview.as('inReview'), 'c.time_zone as timeZone'])
    .select(isConflicted(personId).as('conflicted'))
    .forUpdate('s')
    .executeTakeFirst()
  if (!row?.rubricId) throw new Refusal('not_found')
  if (row.conflicted) throw new Refusal('conflicted')
  const { rubricId, conflicted: _, status, inReview, ...rest } = row
  const closed = status !== 'accepted' ? 'move_not_open' : inReview ? null : 'not_in_review'
  return { assignmentId, rubricId, closed, ...rest }
}
