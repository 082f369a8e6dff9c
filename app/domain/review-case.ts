import type { ApplicationFile } from './application-case.ts'
import type { Stage } from './call.ts'
import type { Signed } from './capacity.ts'
import type { ConflictEffect, ConflictKind } from './conflict.ts'
import { beginMove, personOf, type Change } from './move-change.ts'
import type { MoveRule } from './move.ts'
import { Refusal, refuseUnless } from './refusal.ts'
import type { Rubric } from './review-check.ts'
import { acts, moves, type ReviewAct, type ReviewMove, type ReviewStatus } from './review.ts'

/** `sentAt` is when its review was last sent; null before the first time. */
export type Assignment = { id: string; reviewerId: string; status: ReviewStatus; sentAt: Date | null }

/** What the rules of one assignment look at. `askedIds` are the reviewers who are asked, or have reviewed, in this stage. */
export type ReviewFile = {
  application: Pick<ApplicationFile, 'id' | 'status' | 'enteredBy'>
  /** `isCurrent` while the application stands in it. */
  stage: Pick<Stage, 'id' | 'dueAt'> & { mayRevise: boolean; isCurrent: boolean }
  rubric: Rubric
  assignment: Assignment | null
  askedIds: readonly string[]
}

export type ReviewValues = Partial<{
  applicationId: string
  stageId: string
  reviewerId: string
  dueAt: Date | null
  submittedAt: Date | null
  conflict: {
    personId: string
    kind: ConflictKind
    origin: 'declared' | 'set'
    effect: ConflictEffect
    pinned: boolean
  }
  /** What was written is kept as a version of its own. */
  keepVersion: true
  /** What is written becomes what was last sent. */
  asLastSent: true
}>

export type ReviewChange = Change<ReviewStatus, ReviewValues>

/** Begins a move or an act of an assignment: refuses what does not exist from here and who may not make it. */
export function beginReview({ assignment }: ReviewFile, move: ReviewMove | ReviewAct, signed: Signed) {
  const rule: MoveRule<ReviewStatus> = { ...moves, ...acts }[move]
  const fresh = move === 'assign'
  if (!fresh && !assignment) throw new Refusal('not_found')
  const subject = fresh
    ? { id: null, status: null }
    : { id: assignment?.id ?? null, status: assignment?.status ?? null }
  const write = beginMove(rule, { machine: 'review', move }, subject, signed)
  return (extras: Parameters<typeof write>[0], set: ReviewValues = {}): ReviewChange => write(extras, set)
}

/** The assignment that the rule is about. */
export function requireAssignment({ assignment }: ReviewFile): Assignment {
  if (!assignment) throw new Refusal('not_found')
  return assignment
}

/** Refuses anyone but the reviewer whose assignment it is. */
export function requireOwn(file: ReviewFile, signed: Signed): void {
  refuseUnless(requireAssignment(file).reviewerId === personOf(signed), 'not_your_review')
}

/** Refuses while the application is not in review in this stage: reviewers read and score nothing else. */
export function requireInReview({ application, stage }: ReviewFile): void {
  refuseUnless(application.status === 'in_review' && stage.isCurrent, 'not_in_review')
}
