import { Refusal } from '#app/domain/refusal.ts'
import {
  type ReviewOperation,
  type ReviewOutcome,
  type WrittenField,
  placeOperation,
} from '#app/domain/review-words.ts'

import { isConflicted } from './conflict-detection.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { type Revised, type Standing, type WrittenReview, standingOf, storeWords } from './review-revision.ts'
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
    if (fresh.length > 0) await storeWords(tx, assignmentId, standing, fresh)
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

type Writing = WrittenReview & {
  /** Why nothing new may be written; null while it is being written. */
  closed: 'move_not_open' | 'not_in_review' | null
  timeZone: string
}

function place(
  operation: ReviewOperation,
  { closed }: Writing,
  { fields, known }: Standing,
): { outcome: ReviewOutcome; fresh?: Revised } {
  const { field } = operation
  const current = fields.get(field)
  if (!current) return { outcome: { field, outcome: 'refused', why: 'not_found' } }
  const { outcome, isNew } = placeOperation(operation, current, known)
  if (!isNew || outcome.outcome !== 'saved') return { outcome }
  if (closed) return { outcome: { field, outcome: 'refused', why: closed } }
  return { outcome, fresh: { ...operation, revision: outcome.revision } }
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
