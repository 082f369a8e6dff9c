import type { CaseFile } from './application-case.ts'
import { begin, requireNoConflict, requireReason, type ApplicationChange } from './application-change.ts'
import { findStage, graceEndsAt, reviewStageFrom } from './call.ts'
import type { Signed } from './capacity.ts'
import { refuseUnless } from './refusal.ts'
import { requireConfirmed } from './screening-by-two.ts'

/** Ends the screening. None ends before the grace does, and a late application needs its two signatures first. */
export function startReview(file: CaseFile, _input: object, signed: Signed): ApplicationChange {
  const change = begin(file, 'start_review', signed)
  const { application, call } = file
  requireNoConflict(file, signed)
  refuseUnless(file.screening.done, 'screening_not_done')
  refuseUnless(signed.at >= graceEndsAt(call), 'grace_running', { until: graceEndsAt(call) })
  refuseUnless(!application.late || application.lateAcceptedBy !== null, 'late_not_accepted')
  refuseUnless(file.live === null, 'decision_live')
  requireConfirmed(file)
  refuseUnless(reviewStageFrom(call, application.stageId) !== undefined, 'no_review_stage')

  return change({})
}

/** Takes the application to the panel once its required reviews are in, or for a written reason. */
export function closeReview(file: CaseFile, input: { reason: string }, signed: Signed): ApplicationChange {
  const change = begin(file, 'close_review', signed)
  const { required, submitted } = file.reviews
  const reason = input.reason.trim()
  requireNoConflict(file, signed)
  refuseUnless(submitted >= required || reason !== '', 'reviews_missing', { missing: required - submitted })

  return change({ detail: { required, submitted }, reason: reason === '' ? null : reason })
}

/** Sends the application back from the panel to its reviewers, who are told why; where it has none, the officers are. */
export function reopenReview(file: CaseFile, input: { reason: string }, signed: Signed): ApplicationChange {
  const change = begin(file, 'reopen_review', signed)
  requireNoConflict(file, signed)
  refuseUnless(file.live === null, 'decision_live')
  const reason = requireReason(input.reason)

  const dueAt = findStage(file.call, file.application.stageId)?.dueAt
  const facts = { reason, dueAt: dueAt?.toISOString() }
  const template = 'review-reopened'
  if (file.reviewers.length > 0) return change({ reason, notices: [{ template, to: 'reviewers', facts }] })
  return change({ reason, notices: [{ template, to: 'officers', facts: { ...facts, toOffice: true } }] })
}
