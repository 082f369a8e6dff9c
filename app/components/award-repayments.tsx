import { Fragment } from 'react'

import type { RecordedRepayment, RepaidMoney } from '#app/domain/award-repayment.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDay, formatMoney } from './format.ts'
import { Marked } from './marked.tsx'
import { Stats } from './stats.tsx'
import { Table } from './table.tsx'

type AwardRepaymentsProps = {
  money: RepaidMoney
  repayments: readonly RecordedRepayment[]
  currency: string
}

/** What came back of what was paid, and what is still owed. What was annulled is struck through and counts no more. */
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
          rows={repayments.map((it, at) => ({
            id: String(at),
            cells: cellsOf(it, [formatDay(it.receivedOn, getLocale()), shown(it.amount), it.reference]),
          }))}
        />
      )}
    </>
  )
}

function cellsOf({ annulled }: RecordedRepayment, [day, amount, reference]: [string, string, string]) {
  if (!annulled) return [day, amount, reference]
  const { by, reason } = annulled
  return [
    struck(day),
    struck(amount),
    <Fragment key="reference">
      {struck(reference)}
      <br />
      {by && reason ? m.award_repayment_annulled_why({ by, reason }) : m.award_repayment_annulled()}
    </Fragment>,
  ]
}

function struck(words: string) {
  return (
    <Marked key={words} change="removed" isSaidBeside>
      {words}
    </Marked>
  )
}
