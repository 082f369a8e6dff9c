import type { AwardNext } from '#app/domain/award-next.ts'
import type { PaymentStatus } from '#app/domain/award-payment.ts'
import type { RecordedRepayment, RepaidMoney } from '#app/domain/award-repayment.ts'
import type { ReportStatus } from '#app/domain/award-report.ts'
import type { TrancheRow } from '#app/domain/award-tranche.ts'
import type { AwardStatus } from '#app/domain/award.ts'
import { m } from '#app/messages/compiled/messages.js'

import { AwardRepayments } from './award-repayments.tsx'
import { AwardReports } from './award-reports.tsx'
import { AwardTranches } from './award-tranches.tsx'
import { paymentStatusName } from './award-status.ts'
import { AwardWaits } from './award-waits.tsx'
import { type Task, TaskList } from './task-list.tsx'

type ApplicantAwardProps = {
  id: string
  award: {
    status: AwardStatus
    currency: string
    lines: readonly object[]
    payment: { status: PaymentStatus } | null
    tranches: readonly TrancheRow[]
    reports: readonly { number: number; status: ReportStatus; dueOn: string; spent: string }[]
    amendments: readonly { status: string }[]
    repayments: readonly RecordedRepayment[]
  }
  money: RepaidMoney
  next: AwardNext
}

/** What follows an accepted award for its organization: what it waits for, what there is to do, payments and reports. */
export function ApplicantAward({ id, award, money, next }: ApplicantAwardProps) {
  const { status, currency, lines, payment, tranches, reports, amendments, repayments } = award
  if (['offered', 'refused', 'lapsed'].includes(status)) return null
  const base = `/apply/${id}/award`
  const open = amendments.some((it) => it.status === 'asked')
  const tasks: Task[] = [
    {
      id: 'payment',
      name: m.award_payment_title(),
      href: `${base}/payment`,
      status: { text: paymentStatusName(payment?.status ?? null) },
    },
    ...(lines.length > 0
      ? [
          {
            id: 'agreement',
            name: m.award_agreement_pdf(),
            href: `${base}/agreement.pdf`,
            status: { text: '' },
          },
        ]
      : []),
    ...(status === 'active' || amendments.length > 0
      ? [
          {
            id: 'amendments',
            name: m.award_amendments_title(),
            href: `${base}/amendments`,
            status: { text: open ? m.award_amendment_asked() : '' },
          },
        ]
      : []),
  ]
  return (
    <>
      <AwardWaits next={next} />
      <TaskList tasks={tasks} />
      <AwardReports {...{ reports, currency }} hrefOf={(number) => `${base}/reports/${number}`} />
      <AwardTranches {...{ tranches, currency }} />
      {(repayments.length > 0 || money.owed !== '0') && (
        <>
          <h2 className="govuk-heading-m">{m.award_repayments_title()}</h2>
          <AwardRepayments {...{ money, repayments, currency }} />
        </>
      )}
    </>
  )
}
