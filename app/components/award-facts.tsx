import type { ReportStatus } from '#app/domain/award-report.ts'
import type { TrancheStatus } from '#app/domain/award-tranche.ts'
import type { AwardStatus } from '#app/domain/award.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { awardStatusName, reportStatusName, trancheStatusName } from './award-status.ts'
import { Facts } from './facts.tsx'
import { formatDateTime, formatDay, formatMoney } from './format.ts'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

type AwardViewProps = {
  award: {
    status: AwardStatus
    amount: string
    currency: string
    offeredUntil: Date
    agreementSignedOn: string | null
    paymentVerifiedAt: Date | null
    tranches: readonly {
      number: number
      status: TrancheStatus
      amount: string
      dueOn: string | null
      paidOn: string | null
      reference: string | null
    }[]
    reports: readonly { number: number; status: ReportStatus; dueOn: string; spent: string }[]
  }
  timeZone: string
}

/** An award with its payments and reports, to read. */
export function AwardFacts({ award, timeZone }: AwardViewProps) {
  return (
    <>
      <Facts
        facts={[
          { label: m.award_status(), value: <Tag>{awardStatusName(award.status)}</Tag> },
          { label: m.award_amount(), value: formatMoney(award.amount, award.currency, getLocale()) },
          {
            label: m.award_offered_until(),
            value: formatDateTime(award.offeredUntil, getLocale(), timeZone),
          },
          { label: m.award_agreement(), value: day(award.agreementSignedOn) ?? m.award_not_yet() },
          {
            label: m.award_payment_verified(),
            value: award.paymentVerifiedAt
              ? formatDateTime(award.paymentVerifiedAt, getLocale(), timeZone)
              : m.award_not_yet(),
          },
        ]}
      />
      {award.tranches.length > 0 && <Tranches award={award} />}
      {award.reports.length > 0 && <Reports award={award} />}
    </>
  )
}

type Award = Pick<AwardViewProps, 'award'>

function Tranches({ award: { tranches, currency } }: Award) {
  return (
    <Table
      caption={m.award_tranches()}
      columns={[
        { header: m.award_column_number() },
        { header: m.award_column_status() },
        { header: m.award_amount(), numeric: true },
        { header: m.award_column_due() },
        { header: m.award_column_paid() },
        { header: m.award_column_reference() },
      ]}
      rows={tranches.map(({ number, status, amount, dueOn, paidOn, reference }) => ({
        id: String(number),
        cells: [
          m.award_tranche({ number }),
          trancheStatusName(status),
          formatMoney(amount, currency, getLocale()),
          day(dueOn),
          day(paidOn),
          reference,
        ],
      }))}
      dense
    />
  )
}

function Reports({ award: { reports, currency } }: Award) {
  return (
    <Table
      caption={m.award_reports()}
      columns={[
        { header: m.award_column_number() },
        { header: m.award_column_status() },
        { header: m.award_column_due() },
        { header: m.award_column_spent(), numeric: true },
      ]}
      rows={reports.map(({ number, status, dueOn, spent }) => ({
        id: String(number),
        cells: [
          m.award_report({ number }),
          reportStatusName(status),
          day(dueOn),
          formatMoney(spent, currency, getLocale()),
        ],
      }))}
      dense
    />
  )
}

function day(iso: string | null): string | null {
  return iso ? formatDay(iso, getLocale()) : null
}
