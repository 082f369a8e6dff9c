import { type ApplicantStatus, applicantStatus } from '#app/domain/applicant-status.ts'
import type { ApplicationStatus } from '#app/domain/application.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Tone } from './tag.tsx'

const labels: Record<ApplicantStatus, () => string> = {
  draft: m.status_applicant_draft,
  submitted: m.status_applicant_submitted,
  changes_requested: m.status_applicant_changes_requested,
  under_review: m.status_applicant_under_review,
  invited: m.status_applicant_invited,
  waitlisted: m.status_applicant_waitlisted,
  awarded: m.status_applicant_awarded,
  declined: m.status_applicant_declined,
  ineligible: m.status_applicant_ineligible,
  withdrawn: m.status_applicant_withdrawn,
}

const tones: Partial<Record<ApplicantStatus, Tone>> = {
  draft: 'gold',
  changes_requested: 'gold',
  invited: 'gold',
  awarded: 'green',
}

/** The word for a status that its applicant reads, colored only where it is theirs to act, or good news. */
export function applicantStatusTag(status: ApplicationStatus): { text: string; tone?: Tone | undefined } {
  const shown = applicantStatus(status)
  return { text: labels[shown](), tone: tones[shown] }
}
