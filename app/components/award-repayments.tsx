import type { RepaidMoney, Repayment } from '#app/domain/award-repayment.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDay, formatMoney } from './format.ts'
import { Stats } from './stats.tsx'
import { Table } from './table.tsx'

type AwardRepaymentsProps = {
  money: RepaidMoney
  repayments: readonly Repayment[]
  currency: string
}

/** What came back of what was paid, and what is still owed. */
export function AwardRepayments({ money, repayments, currency }: AwardRepaymentsProps) {
  const shown = (amount: string) => formatMoney(amount, currency, getLocale())
  return (
    <>
      <Stats
        figures={[
          { label: m.award_repayment_paid(), value: shown(money.paid) },
          { label: m.award_repayment_repaid(), value: shown(money.repaid) },
          { label: m.award_repayment_owed(), value: shown(money.owed) },
        ]}
      />
      {repayments.length === 0 ? (
        <p className="govuk-body">{m.award_repayment_none()}</p>
      ) : (
        <Table
          caption={m.award_repayments_title()}
          captionSize="hidden"
          columns={[
            { header: m.award_repayment_received() },
            { header: m.award_repayment_amount(), numeric: true },
            { header: m.award_column_reference() },
          ]}
          rows={repayments.map(({ receivedOn, amount, reference }, at) => ({
            id: String(at),
            cells: [formatDay(receivedOn, getLocale()), shown(amount), reference],
          }))}
        />
      )}
    </>
  )
}
