import { sql } from 'kysely'

import { type Scale, isOnScale, justificationField, scoreField } from '#app/domain/review-check.ts'
import {
  type ReviewOperation,
  type WrittenField,
  feedbackField,
  notesField,
} from '#app/domain/review-words.ts'

import type { Tx } from './connection.ts'

/** What is known of a review, under its lock, before its fields are read. */
export type WrittenReview = { assignmentId: string; rubricId: string; notesToPanel: string; feedback: string }

type WrittenCriterion = Scale & { id: string; key: string }

/** The fields of a review as they stand, by their names, and which operations were applied already. */
export type Standing = {
  criteria: readonly WrittenCriterion[]
  fields: ReadonlyMap<string, WrittenField>
  known: ReadonlyMap<string, number>
}

/** A text that a field is given, as its newest revision. */
export type Revised = { field: string; value: string; revision: number; opId: string }

/** Every field of the review as it stands, and which of these operations, or of those before them, were applied already. */
export async function standingOf(
  tx: Tx,
  review: WrittenReview,
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
async function readWritten(tx: Tx, { assignmentId, rubricId }: WrittenReview, ids: readonly string[]) {
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
export async function storeWords(
  tx: Tx,
  assignmentId: string,
  { criteria, fields }: Standing,
  fresh: readonly Revised[],
) {
  const made_at = sql<Date>`clock_timestamp()`
  const typed = new Map(fresh.map(({ field, value }) => [field, value]))
  const words = (field: string) => typed.get(field) ?? fields.get(field)?.value ?? ''
  const scores = criteria
    .filter(({ key }) => typed.has(scoreField(key)) || typed.has(justificationField(key)))
    .map((criterion) => scoreIn(criterion, words))
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

function scoreIn(criterion: WrittenCriterion, words: (field: string) => string) {
  const { id: criterion_id, key } = criterion
  const score = words(scoreField(key)).trim()
  const justification = words(justificationField(key))
  return { criterion_id, score: isOnScale(criterion, score) ? score : null, justification }
}
