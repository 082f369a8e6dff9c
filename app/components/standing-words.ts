import type { ApplicantStatus } from '#app/domain/applicant-status.ts'
import { m } from '#app/messages/compiled/messages.js'

type Words = { next: string; who: string }

const words: Record<ApplicantStatus, { next: () => string; who: () => string }> = {
  draft: { next: m.apply_next_draft, who: m.apply_who_you },
  submitted: { next: m.apply_next_submitted, who: m.apply_who_program },
  changes_requested: { next: m.apply_next_changes_requested, who: m.apply_who_you },
  under_review: { next: m.apply_next_under_review, who: m.apply_who_reviewers },
  invited: { next: m.apply_next_invited, who: m.apply_who_you },
  waitlisted: { next: m.apply_next_waitlisted, who: m.apply_who_program },
  awarded: { next: m.apply_next_awarded, who: m.apply_who_both },
  declined: { next: m.apply_next_declined, who: m.apply_who_nobody },
  ineligible: { next: m.apply_next_ineligible, who: m.apply_who_nobody },
  withdrawn: { next: m.apply_next_withdrawn, who: m.apply_who_nobody },
}

/** What happens next with an application, and who acts. */
export function standingWords(status: ApplicantStatus, late: boolean): Words {
  const { next, who } = words[status]
  return { next: status === 'submitted' && late ? m.apply_next_late() : next(), who: who() }
}
