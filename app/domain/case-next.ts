import type { ApplicationStatus } from './application.ts'

/** What a case waits for, which is not always told by its status alone. */
export type CaseNext =
  | Exclude<ApplicationStatus, 'declined' | 'ineligible' | 'withdrawn'>
  | 'late'
  | 'reviews_in'
  | 'proposed'
  | 'approved'
  | 'reconsider'
  | 'ended'

type Case = {
  status: ApplicationStatus
  late: boolean
  lateAcceptedBy: string | null
  reviews: { required: number; submitted: number }
  liveDecision: 'proposed' | 'approved' | null
  /** Whether the applicant asked that the decision be reconsidered, and nobody has answered. */
  reconsiders: boolean
}

/** Who must act next in a case, as the name of what it waits for. */
export function nextOf({ status, late, lateAcceptedBy, reviews, liveDecision, reconsiders }: Case): CaseNext {
  if (liveDecision) return liveDecision
  if (reconsiders && (status === 'declined' || status === 'ineligible')) return 'reconsider'
  if (status === 'submitted' && late && lateAcceptedBy === null) return 'late'
  if (status === 'in_review' && reviews.submitted >= reviews.required) return 'reviews_in'
  return status === 'declined' || status === 'ineligible' || status === 'withdrawn' ? 'ended' : status
}
