import type { NoticeTemplate } from '#app/domain/notice.ts'
import type { Compose } from './letter.ts'
import { addressCorrected } from './letters/address-corrected.ts'
import { amendmentApproved } from './letters/amendment-approved.ts'
import { amendmentAsked } from './letters/amendment-asked.ts'
import { amendmentRefused } from './letters/amendment-refused.ts'
import { applicationMessage } from './letters/application-message.ts'
import { applicationReceived } from './letters/application-received.ts'
import { applicationReceivedLate } from './letters/application-received-late.ts'
import { applicationTakenBack } from './letters/application-taken-back.ts'
import { applicationWithdrawn } from './letters/application-withdrawn.ts'
import { awardAccepted } from './letters/award-accepted.ts'
import { awardActive } from './letters/award-active.ts'
import { awardCompleted } from './letters/award-completed.ts'
import { awardLapsed } from './letters/award-lapsed.ts'
import { awardRefused } from './letters/award-refused.ts'
import { awardRescinded } from './letters/award-rescinded.ts'
import { awardTerminated } from './letters/award-terminated.ts'
import { changesLapsed } from './letters/changes-lapsed.ts'
import { changesReceived } from './letters/changes-received.ts'
import { changesRequested } from './letters/changes-requested.ts'
import { decisionAwarded } from './letters/decision-awarded.ts'
import { decisionDeclined } from './letters/decision-declined.ts'
import { decisionIneligible } from './letters/decision-ineligible.ts'
import { decisionInvited } from './letters/decision-invited.ts'
import { decisionReconsidered } from './letters/decision-reconsidered.ts'
import { decisionWaitlisted } from './letters/decision-waitlisted.ts'
import { invitationLapsed } from './letters/invitation-lapsed.ts'
import { memberInvited } from './letters/member-invited.ts'
import { paymentDetailsChanged } from './letters/payment-details-changed.ts'
import { reconsiderationAsked } from './letters/reconsideration-asked.ts'
import { reconsiderationUpheld } from './letters/reconsideration-upheld.ts'
import { reportAccepted } from './letters/report-accepted.ts'
import { reportReturned } from './letters/report-returned.ts'
import { reportSubmitted } from './letters/report-submitted.ts'
import { reviewAssigned } from './letters/review-assigned.ts'
import { reviewDue } from './letters/review-due.ts'
import { reviewMention } from './letters/review-mention.ts'
import { reviewReopened } from './letters/review-reopened.ts'
import { reviewerInvited } from './letters/reviewer-invited.ts'
import { screeningPassed } from './letters/screening-passed.ts'
import { signInCode } from './letters/sign-in-code.ts'
import { staffInvited } from './letters/staff-invited.ts'
import { trancheCancelled } from './letters/tranche-cancelled.ts'
import { trancheDue } from './letters/tranche-due.ts'
import { trancheHeld } from './letters/tranche-held.ts'
import { tranchePaid } from './letters/tranche-paid.ts'

/** Every notice has its letter, or this does not compile. */
export const letters = {
  'application-received': applicationReceived,
  'application-received-late': applicationReceivedLate,
  'application-taken-back': applicationTakenBack,
  'changes-requested': changesRequested,
  'changes-received': changesReceived,
  'changes-lapsed': changesLapsed,
  'review-assigned': reviewAssigned,
  'review-reopened': reviewReopened,
  'review-due': reviewDue,
  'review-mention': reviewMention,
  'decision-ineligible': decisionIneligible,
  'decision-invited': decisionInvited,
  'invitation-lapsed': invitationLapsed,
  'decision-awarded': decisionAwarded,
  'decision-waitlisted': decisionWaitlisted,
  'decision-declined': decisionDeclined,
  'application-withdrawn': applicationWithdrawn,
  'screening-passed': screeningPassed,
  'application-message': applicationMessage,
  'address-corrected': addressCorrected,
  'decision-reconsidered': decisionReconsidered,
  'reconsideration-asked': reconsiderationAsked,
  'reconsideration-upheld': reconsiderationUpheld,
  'award-rescinded': awardRescinded,
  'award-accepted': awardAccepted,
  'award-refused': awardRefused,
  'award-lapsed': awardLapsed,
  'award-active': awardActive,
  'award-completed': awardCompleted,
  'award-terminated': awardTerminated,
  'report-submitted': reportSubmitted,
  'report-returned': reportReturned,
  'report-accepted': reportAccepted,
  'tranche-due': trancheDue,
  'tranche-paid': tranchePaid,
  'tranche-held': trancheHeld,
  'tranche-cancelled': trancheCancelled,
  'amendment-asked': amendmentAsked,
  'amendment-approved': amendmentApproved,
  'amendment-refused': amendmentRefused,
  'payment-details-changed': paymentDetailsChanged,
  'sign-in-code': signInCode,
  'staff-invited': staffInvited,
  'reviewer-invited': reviewerInvited,
  'member-invited': memberInvited,
} as const satisfies Record<NoticeTemplate, Compose>
