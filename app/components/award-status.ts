import type { AmendmentStatus } from '#app/domain/award-amendment.ts'
import type { PaymentStatus } from '#app/domain/award-payment.ts'
import type { ReportStatus } from '#app/domain/award-report.ts'
import type { TrancheStatus } from '#app/domain/award-tranche.ts'
import type { AwardStatus } from '#app/domain/award.ts'
import { m } from '#app/messages/compiled/messages.js'

const awards: Record<AwardStatus, () => string> = {
  offered: m.award_status_offered,
  accepted: m.award_status_accepted,
  refused: m.award_status_refused,
  lapsed: m.award_status_lapsed,
  active: m.award_status_active,
  completed: m.award_status_completed,
  terminated: m.award_status_terminated,
}

const tranches: Record<TrancheStatus, () => string> = {
  planned: m.award_tranche_planned,
  due: m.award_tranche_due,
  paid: m.award_tranche_paid,
  held: m.award_tranche_held,
  cancelled: m.award_tranche_cancelled,
}

const reports: Record<ReportStatus, () => string> = {
  due: m.award_report_due,
  submitted: m.award_report_submitted,
  returned: m.award_report_returned,
  accepted: m.award_report_accepted,
}

export function awardStatusName(status: AwardStatus): string {
  return awards[status]()
}

export function trancheStatusName(status: TrancheStatus): string {
  return tranches[status]()
}

export function reportStatusName(status: ReportStatus): string {
  return reports[status]()
}

const payments: Record<PaymentStatus, () => string> = {
  changed: m.award_payment_changed,
  called_back: m.award_payment_called_back,
  verified: m.award_payment_is_verified,
}

const amendments: Record<AmendmentStatus, () => string> = {
  asked: m.award_amendment_asked,
  approved: m.award_amendment_approved,
  refused: m.award_amendment_refused,
  withdrawn: m.award_amendment_withdrawn,
}

/** How payment details stand; before anybody gave them they are missing. */
export function paymentStatusName(status: PaymentStatus | null): string {
  return status === null ? m.award_not_yet() : payments[status]()
}

export function amendmentStatusName(status: AmendmentStatus): string {
  return amendments[status]()
}
