import type { RefusalCode } from './refusal.ts'
import { justificationField, scoreField, type Rubric, type Score } from './review-check.ts'

/** The inputs of a review that are about no criterion. */
export const notesField = 'notesToPanel'
export const feedbackField = 'feedback'

/**
 * One field of a review as it was typed, on top of the revision that its writer saw; 0 where there was none. `after` are
 * operations of the same device of which it never heard, the latest first.
 */
export type ReviewOperation = {
  field: string
  value: string
  baseRevision: number
  opId: string
  after?: readonly string[]
}

/** A field as it stands. Revision 0 is what was written before fields had revisions, or nothing. */
export type WrittenField = { value: string; revision: number; at: Date | null }

/** What becomes of an operation: `conflict` keeps what stands, and its writer chooses between both. */
export type ReviewOutcome =
  | { field: string; outcome: 'saved'; revision: number }
  | { field: string; outcome: 'conflict'; other: WrittenField }
  | {
      field: string
      outcome: 'refused'
      why: Extract<RefusalCode, 'not_found' | 'move_not_open' | 'not_in_review'>
    }

/** The names of all inputs of a review by this rubric, in their order on the page. */
export function reviewFields({ criteria }: Rubric): string[] {
  return [
    ...criteria.flatMap(({ key }) => [scoreField(key), justificationField(key)]),
    notesField,
    feedbackField,
  ]
}

/**
 * Decides about one operation: a known one was applied and is not applied again; words that stand already change nothing;
 * and what was typed on top of something else does not overwrite it. `known` are the revisions of operations by their ids.
 * `isNew` says that there is something to store.
 */
export function placeOperation(
  { field, value, baseRevision, opId, after = [] }: ReviewOperation,
  current: WrittenField,
  known: ReadonlyMap<string, number>,
): { outcome: ReviewOutcome; isNew: boolean } {
  const applied = known.get(opId)
  if (applied !== undefined) return { outcome: { field, outcome: 'saved', revision: applied }, isNew: false }
  if (value === current.value)
    return { outcome: { field, outcome: 'saved', revision: current.revision }, isNew: false }
  const heard = after.flatMap((it) => known.get(it) ?? [])
  const base = Math.max(baseRevision, heard[0] ?? 0)
  if (base < current.revision)
    return { outcome: { field, outcome: 'conflict', other: current }, isNew: false }
  return { outcome: { field, outcome: 'saved', revision: current.revision + 1 }, isNew: true }
}

/** What was typed for each criterion, out of the fields of a review. */
export function scoresOf({ criteria }: Rubric, words: (field: string) => string): Score[] {
  return criteria.map(({ key }) => ({
    criterion: key,
    score: words(scoreField(key)),
    justification: words(justificationField(key)),
  }))
}
