import { sumOf } from '#app/domain/award-budget.ts'
import type { AwardStatus } from '#app/domain/award.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { awardStatusName } from './award-status.ts'
import { EmptyState } from './empty-state.tsx'
import { formatDay, formatMoney } from './format.ts'
import { Table } from './table.tsx'

type CallAwardsProps = {
  call: {
    slug: string
    currency: string
    awards: readonly {
      applicationId: string
      reference: string
      organization: string
      status: AwardStatus
      isUnheard: boolean
      amount: string
      paid: string
      spent: Readonly<Record<string, string>>
      openReports: number
      nextDue: string | null
    }[]
  }
}

/** The awards of a call with what was paid and spent of each, their sums, and a file of the budgets. */
export function CallAwards({ call: { slug, currency, awards } }: CallAwardsProps) {
  if (awards.length === 0)
    return (
      <EmptyState title={m.awards_none_title()}>
        <p className="govuk-body">{m.award_none_text()}</p>
      </EmptyState>
    )
  const money = (amount: string) => formatMoney(amount, currency, getLocale())
  const spentOf = ({ spent }: (typeof awards)[number]) => sumOf(Object.values(spent))
  return (
    <>
      <Table
        caption={m.awards_title()}
        captionSize="hidden"
        columns={[
          { header: m.award_column_reference_of() },
          { header: m.award_column_organization() },
          { header: m.award_column_status() },
          { header: m.award_column_report() },
          { header: m.award_budget_awarded(), numeric: true },
          { header: m.award_tranche_paid(), numeric: true },
          { header: m.award_budget_spent(), numeric: true },
        ]}
        rows={awards.map((award) => ({
          id: award.applicationId,
          cells: [
            <a key="name" className="govuk-link" href={`/manage/applications/${award.applicationId}/award`}>
              {award.reference}
            </a>,
            award.organization,
            award.isUnheard ? m.award_status_unheard() : awardStatusName(award.status),
            reportWords(award),
            money(award.amount),
            money(award.paid),
            money(spentOf(award)),
          ],
        }))}
        foot={[
          m.award_budget_total(),
          '',
          '',
          '',
          ...[
            (it: (typeof awards)[number]) => it.amount,
            (it: (typeof awards)[number]) => it.paid,
            spentOf,
          ].map((figureOf) => money(sumOf(awards.map(figureOf)))),
        ]}
        dense
      />
      <p className="govuk-body">
        <a className="govuk-link" href={`/manage/calls/${slug}/awards.csv`}>
          {m.award_budget_csv()}
        </a>
      </p>
    </>
  )
}

function reportWords({ openReports, nextDue }: { openReports: number; nextDue: string | null }): string {
  if (openReports > 0) return m.awards_reports_open({ count: openReports })
  return nextDue ? m.award_by_day({ day: formatDay(nextDue, getLocale()) }) : '–'
}
