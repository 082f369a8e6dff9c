import { type ApplicationAct, type ApplicationMove, type ApplicationStatus } from './application.ts'

/** What an applicant reads of a status: from the screening's end to the letter one word, so that nothing leaks. */
export type ApplicantStatus = Exclude<ApplicationStatus, 'in_review' | 'in_panel'> | 'under_review'

/** The word for a status that an applicant is shown. */
export function applicantStatus(status: ApplicationStatus): ApplicantStatus {
  return status === 'in_review' || status === 'in_panel' ? 'under_review' : status
}

const shown = [
  'submit',
  'submit_late',
  'take_back',
  'request_changes',
  'resubmit',
  'lapse_changes',
  'rule_ineligible',
  'invite',
  'submit_next',
  'lapse_invitation',
  'award',
  'waitlist',
  'decline',
  'withdraw',
  'reinstate',
  'rescind',
  'confirm_screening',
  'ask_reconsideration',
  'uphold_decision',
] as const satisfies readonly (ApplicationMove | ApplicationAct)[]

/** The moves of the history that an applicant may see; what happens inside the office is not among them. */
export type ShownMove = (typeof shown)[number]
export const shownMoves: readonly ShownMove[] = shown

/** Whether answers can be changed: all of a draft or an invitation, and only the named sections when changes were asked. */
export function isAnswerable(
  { status, unlockedSections }: { status: ApplicationStatus; unlockedSections: readonly string[] },
  section: string,
): boolean {
  if (status === 'changes_requested') return unlockedSections.includes(section)
  return isBeingWritten(status)
}

/** Whether the applicant is the one to act: a draft, changes asked for, or the form of a next stage. */
export function isBeingWritten(status: ApplicationStatus): boolean {
  return status === 'draft' || status === 'changes_requested' || status === 'invited'
}
