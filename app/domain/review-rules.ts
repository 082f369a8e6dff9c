import { requireNoConflict } from './application-change.ts'
import type { Signed } from './capacity.ts'
import { refuseUnless } from './refusal.ts'
import {
  beginReview,
  requireAssignment,
  requireInReview,
  requireOwn,
  type ReviewChange,
  type ReviewFile,
} from './review-case.ts'
import { checkReview, type Score } from './review-check.ts'

/** The reviewer submits: every required criterion scored and justified as the rubric says. */
export function submitReview(
  file: ReviewFile,
  input: { scores: readonly Score[] },
  signed: Signed,
): ReviewChange {
  const change = beginReview(file, 'submit_review', signed)
  requireOwn(file, signed)
  requireNoConflict(file, signed)
  requireInReview(file)
  const problems = checkReview(file.rubric, input.scores)
  refuseUnless(problems.length === 0, 'review_incomplete', { problems: problems.length })
  return change({}, { submittedAt: signed.at, keepVersion: true })
}

/** Opens a submitted review again: the reviewer where the stage lets them, until its reviews are due; an officer while it is in review. It is due when its stage is by then. */
export function reviseReview(file: ReviewFile, _input: object, signed: Signed): ReviewChange {
  const change = beginReview(file, 'revise_review', signed)
  const officer = signed.by.capacities.includes('officer')
  const { dueAt, mayRevise } = file.stage
  if (!officer) requireOwn(file, signed)
  requireNoConflict(file, signed)
  requireInReview(file)
  refuseUnless(officer || mayRevise, 'revision_not_allowed')
  refuseUnless(officer || dueAt === null || signed.at < dueAt, 'revision_closed')
  return change({}, { submittedAt: null, dueAt })
}

/** Ends a correction that is not sent: the review is again what it was, since when it was. An officer does so before closing. */
export function keepReview(file: ReviewFile, _input: object, signed: Signed): ReviewChange {
  const change = beginReview(file, 'keep_review', signed)
  const { sentAt } = requireAssignment(file)
  if (!signed.by.capacities.includes('officer')) requireOwn(file, signed)
  requireNoConflict(file, signed)
  requireInReview(file)
  refuseUnless(sentAt !== null, 'review_never_sent')
  return change({}, { submittedAt: sentAt, asLastSent: true })
}
