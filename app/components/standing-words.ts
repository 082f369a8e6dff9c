import { applicantStatus, type ApplicantStatus } from '#app/domain/applicant-status.ts'
import type { ApplicationStatus } from '#app/domain/application.ts'
import type { AwardStatus } from '#app/domain/award.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'

type Standing = {
  status: ApplicationStatus
  late: boolean
  graceHours: number
  stageDueAt: Date | null
  /** When the form of its own stage closes; nothing where that asks for none. */
  stageClosesAt: Date | null
  facts: Pick<CallFacts, 'closesAt' | 'timeZone'>
}

export type OfferedAward = { status: AwardStatus; offeredUntil: Date }

type Say = { next: () => string; who: () => string }

const awards: Record<AwardStatus, Say> = {
  offered: { next: m.apply_next_award_offered, who: m.apply_who_you },
  accepted: { next: m.apply_next_award_accepted, who: m.apply_who_both },
  refused: { next: m.apply_next_award_refused, who: m.apply_who_nobody },
  lapsed: { next: m.apply_next_award_lapsed, who: m.apply_who_nobody },
  active: { next: m.apply_next_award_active, who: m.apply_who_both },
  completed: { next: m.apply_next_award_completed, who: m.apply_who_nobody },
  terminated: { next: m.apply_next_award_terminated, who: m.apply_who_nobody },
}

const words: Record<ApplicantStatus, Say> = {
  draft: { next: m.apply_next_draft, who: m.apply_who_you },
  submitted: { next: m.apply_next_submitted, who: m.apply_who_program },
  changes_requested: { next: m.apply_next_changes_requested, who: m.apply_who_you },
  under_review: { next: m.apply_next_under_review, who: m.apply_who_reviewers },
  invited: { next: m.apply_next_invited, who: m.apply_who_you },
  waitlisted: { next: m.apply_next_waitlisted, who: m.apply_who_program },
  awarded: awards.offered,
  declined: { next: m.apply_next_declined, who: m.apply_who_nobody },
  ineligible: { next: m.apply_next_ineligible, who: m.apply_who_nobody },
  withdrawn: { next: m.apply_next_withdrawn, who: m.apply_who_nobody },
}

/** What happens next with an application, who acts, and by when where a date is known; `reconsiders` while a request waits. */
export function standingWords(standing: Standing, award: OfferedAward | null, reconsiders = false) {
  if (reconsiders) return { next: m.apply_next_reconsider(), who: m.apply_who_program(), when: undefined }
  const shown = applicantStatus(standing.status)
  const { next, who } = award ? awards[award.status] : words[shown]
  return { next: (sentWords(standing) ?? next)(), who: who(), when: byWhen(standing, award) }
}

/** What was just sent waits for the check of the call, for two people where it was late, or for the review of its own stage. */
function sentWords({ status, stageClosesAt, late }: Standing) {
  if (status !== 'submitted') return undefined
  if (stageClosesAt) return m.apply_next_submitted_stage
  return late ? m.apply_next_late : undefined
}

const hour = 3_600_000

function byWhen(
  { status, graceHours, stageDueAt, stageClosesAt, facts }: Standing,
  award: OfferedAward | null,
) {
  const { closesAt, timeZone } = facts
  const day = (at: Date) => ({ when: formatDateTime(at, getLocale(), timeZone) })
  if (award?.status === 'offered') return m.apply_when_answer(day(award.offeredUntil))
  const isBeforeReview = status === 'submitted' && stageClosesAt !== null
  if (status === 'submitted' && !isBeforeReview)
    return m.apply_when_screening(day(new Date(closesAt.getTime() + graceHours * hour)))
  const isReviewed = isBeforeReview || applicantStatus(status) === 'under_review'
  if (!isReviewed || !stageDueAt) return undefined
  return m.apply_when_reviews(day(stageDueAt))
}
