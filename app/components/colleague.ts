import type { ConflictEffect, ConflictKind } from '#app/domain/conflict.ts'
import type { ReviewStatus } from '#app/domain/review.ts'
import type { Role } from '#app/domain/role.ts'
import { m } from '#app/messages/compiled/messages.js'
import { conflictKindName } from './conflict-kind.ts'

/** Someone who works on a call, and how they stand to one application. */
export type Colleague = {
  personId: string
  name: string
  roles: readonly Role[]
  load: number
  assignment: {
    id: string
    status: ReviewStatus
    /** Whether it was sent and is being corrected. */
    isCorrected: boolean
    scored: number
    reason: string | null
  } | null
  conflicts: readonly {
    id: string
    kind: ConflictKind
    effect: ConflictEffect
    pinned: boolean
    note: string
    recordedBy: string | null
    recordedAt: string
  }[]
  detected: readonly ConflictKind[]
}

/** A conflict that an officer, or who declared it, took back. */
export type LiftedConflict = {
  id: string
  name: string
  kind: ConflictKind
  effect: ConflictEffect
  note: string
  recordedBy: string | null
  recordedAt: Date
  liftedBy: string
  liftedAt: Date
  reason: string
}

const statuses: Record<ReviewStatus, (facts: { scored: number }) => string> = {
  invited: m.manage_review_invited,
  accepted: m.manage_review_accepted,
  submitted: m.manage_review_submitted,
  declined: m.manage_review_declined,
  recused: m.manage_review_recused,
  cancelled: m.manage_review_cancelled,
}

/** How far someone's review of this application is. */
export function reviewStateWords({ assignment }: Pick<Colleague, 'assignment'>): string {
  if (!assignment) return m.manage_reviewers_not_asked()
  if (assignment.isCorrected) return m.manage_review_corrected()
  const state = statuses[assignment.status](assignment)
  return assignment.reason ? m.manage_review_declined_because({ state, reason: assignment.reason }) : state
}

/** Every conflict of a colleague with this application, recorded or seen by the portal, in words. */
export function conflictWords({ conflicts, detected }: Pick<Colleague, 'conflicts' | 'detected'>): string {
  const seen = detected.filter((kind) => !conflicts.some((it) => it.kind === kind))
  return [
    ...conflicts.map(({ kind }) => conflictKindName(kind)),
    ...seen.map((kind) => m.manage_reviewers_detected({ kind: conflictKindName(kind) })),
  ].join('; ')
}

/** Whether someone could be asked to review: no conflict, and neither asked already nor with a review that stands. */
export function canBeAsked({ assignment, conflicts, detected }: Colleague): boolean {
  const stands = assignment !== null && ['invited', 'accepted', 'submitted'].includes(assignment.status)
  return !stands && conflicts.length === 0 && detected.length === 0
}
