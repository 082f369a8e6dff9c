import type { TrancheRow, TrancheStatus } from '#app/domain/award-tranche.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { trancheStatusName } from './award-status.ts'
import { formatDay, formatMoney } from './format.ts'
import { Table } from './table.tsx'
import { Tag, type Tone } from './tag.tsx'

type AwardTranchesProps = {
  tranches: readonly TrancheRow[]
  currency: string
  /** Where a payment has a page of its own. */
  hrefOf?: (number: number) => string
}

const tones: Partial<Record<TrancheStatus, Tone>> = { due: 'gold', held: 'red', paid: 'green' }

/** The payments of an award: what each waits for, and what came of it. */
export function AwardTranches({ tranches, currency, hrefOf }: AwardTranchesProps) {
  if (tranches.length === 0) return null
  return (
    <Table
      caption={m.award_tranches()}
      columns={[
        { header: m.award_column_payment() },
        { header: m.award_column_status() },
        { header: m.award_amount(), numeric: true },
        { header: m.award_column_waits() },
        { header: m.award_column_paid() },
        { header: m.award_column_reference() },
      ]}
      rows={tranches.map((tranche) => ({
        id: String(tranche.number),
        cells: [
          hrefOf ? (
            <a key="name" className="govuk-link" href={hrefOf(tranche.number)}>
              {m.award_tranche({ number: tranche.number })}
            </a>
          ) : (
            m.award_tranche({ number: tranche.number })
          ),
          <Tag key="status" tone={tones[tranche.status] ?? 'plain'}>
            {trancheStatusName(tranche.status)}
          </Tag>,
          formatMoney(tranche.amount, currency, getLocale()),
          waitsFor(tranche),
          tranche.paidOn ? formatDay(tranche.paidOn, getLocale()) : '–',
          tranche.reference ?? '–',
        ],
      }))}
    />
  )
}

function waitsFor({ report, dueOn }: TrancheRow): string {
  if (report !== null) return m.award_report({ number: report })
  return dueOn ? formatDay(dueOn, getLocale()) : m.award_waits_start()
}
