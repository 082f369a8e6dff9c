import type { TrancheRow } from '#app/domain/award-tranche.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { paymentStatusName, trancheStatusName } from './award-status.ts'
import type { PaymentDetails, PaymentStatus } from '#app/domain/award-payment.ts'
import { formatDay, formatMoney } from './format.ts'
import { SummaryList } from './summary-list.tsx'

type TrancheFactsProps = {
  tranche: TrancheRow & { preparedBy: string | null; paidBy: string | null }
  paymentStatus: PaymentStatus | null
  /** Where it went or is to go. */
  to: PaymentDetails | null
  currency: string
}

/** One payment: what it waits for, to whom it goes, who prepared it, and how it was paid. */
export function TrancheFacts({ tranche, paymentStatus, to, currency }: TrancheFactsProps) {
  const { status, amount, report, dueOn, preparedBy, paidBy, paidOn, reference } = tranche
  const day = (it: string) => formatDay(it, getLocale())
  const dueDay = dueOn ? day(dueOn) : m.award_waits_start()
  return (
    <SummaryList
      rows={[
        { key: m.award_status(), value: trancheStatusName(status) },
        { key: m.award_amount(), value: formatMoney(amount, currency, getLocale()) },
        {
          key: m.award_column_waits(),
          value: report === null ? dueDay : m.award_report({ number: report }),
        },
        ...(paidOn ? [] : [{ key: m.award_payment_status(), value: paymentStatusName(paymentStatus) }]),
        ...(to
          ? [
              {
                key: paidOn ? m.award_tranche_went_to() : m.award_tranche_to(),
                value: `${to.holder} · ${to.bank} · ${to.account}`,
              },
            ]
          : []),
        ...(preparedBy ? [{ key: m.award_tranche_prepared_by(), value: preparedBy }] : []),
        ...(paidOn
          ? [
              { key: m.award_tranche_paid_by(), value: paidBy },
              { key: m.award_column_paid(), value: day(paidOn) },
              { key: m.award_column_reference(), value: reference },
            ]
          : []),
      ]}
    />
  )
}
