import { requireNoConflict, requireReason } from './application-change.ts'
import type { Signed } from './capacity.ts'
import type { ConflictEffect, ConflictKind } from './conflict.ts'
import { refuseUnless } from './refusal.ts'
import {
  beginReview,
  requireAssignment,
  requireInReview,
  requireOwn,
  type ReviewChange,
  type ReviewFile,
} from './review-case.ts'

export const assignmentWays = ['by_hand', 'solver', 'self_service'] as const

/** The reviewer to be asked: whether in conflict, how many reviews they have, and how many at most (null: no limit). */
export type AssignInput = {
  reviewerId: string
  reviewerConflicted: boolean
  load: number
  limit: number | null
  way: (typeof assignmentWays)[number]
}

/** Asks a reviewer who has no conflict and has room. Someone who is only a reviewer may ask for themselves. */
export function assign(file: ReviewFile, input: AssignInput, signed: Signed): ReviewChange {
  const change = beginReview(file, 'assign', signed)
  const { reviewerId, load, limit, way } = input
  const officer = signed.by.capacities.includes('officer')
  const own = reviewerId === signed.by.personId
  refuseUnless(officer || (own && way === 'self_service'), 'not_allowed')
  requireNoConflict(file, signed)
  requireInReview(file)
  refuseUnless(!input.reviewerConflicted && file.application.enteredBy !== reviewerId, 'reviewer_conflicted')
  refuseUnless(!file.askedIds.includes(reviewerId), 'already_assigned')
  refuseUnless(limit === null || load < limit, 'reviewer_full', { limit: limit ?? 0 })

  const { id: stageId, dueAt } = file.stage
  const facts = { stageId, dueAt: dueAt?.toISOString() }
  return change(
    {
      detail: { reviewerId, stageId, way },
      notices: [{ template: 'review-assigned', to: { personIds: [reviewerId] }, facts }],
    },
    { applicationId: file.application.id, stageId, reviewerId, dueAt },
  )
}

/** The reviewer accepts, declaring that what the stage lets them see shows no conflict. */
export function accept(file: ReviewFile, input: { noConflict: boolean }, signed: Signed): ReviewChange {
  const change = beginReview(file, 'accept', signed)
  requireOwn(file, signed)
  requireNoConflict(file, signed)
  refuseUnless(input.noConflict, 'conflict_not_denied')
  requireInReview(file)
  return change({ detail: { noConflict: true } })
}

/** The reviewer says no; they need not say why, and the office reads what they say. */
export function declineAssignment(
  file: ReviewFile,
  { reason = '' }: { reason?: string },
  signed: Signed,
): ReviewChange {
  const change = beginReview(file, 'decline_assignment', signed)
  requireOwn(file, signed)
  const said = reason.trim()
  return change(said === '' ? {} : { reason: said })
}

/**
 * A conflict came to light: the review ends, and unless the reviewer only abstains the application vanishes for them. One that an
 * officer records is pinned; an officer with a conflict of their own records none.
 */
export function recuse(
  file: ReviewFile,
  input: { kind: ConflictKind; effect?: ConflictEffect },
  signed: Signed,
): ReviewChange {
  const change = beginReview(file, 'recuse', signed)
  const own = requireAssignment(file).reviewerId === signed.by.personId
  refuseUnless(own || signed.by.capacities.includes('officer'), 'not_your_review')
  if (!own) requireNoConflict(file, signed)
  const personId = requireAssignment(file).reviewerId
  const origin = own ? 'declared' : 'set'
  const { kind, effect = 'recused' } = input
  const conflict = { personId, kind, origin, effect, pinned: !own } as const
  return change({ detail: { kind } }, { conflict })
}

/** An officer takes an assignment back, with a reason. */
export function cancelAssignment(file: ReviewFile, input: { reason: string }, signed: Signed): ReviewChange {
  const change = beginReview(file, 'cancel_assignment', signed)
  requireNoConflict(file, signed)
  return change({ reason: requireReason(input.reason) })
}
