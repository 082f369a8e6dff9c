import type { ReportStatus } from '#app/domain/award-report.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { reportStatusName } from './award-status.ts'
import { formatDay, formatMoney } from './format.ts'
import { Table } from './table.tsx'
import { Tag, type Tone } from './tag.tsx'

type AwardReportsProps = {
  reports: readonly { number: number; status: ReportStatus; dueOn: string; spent: string }[]
  currency: string
  hrefOf: (number: number) => string
}

const tones: Partial<Record<ReportStatus, Tone>> = { submitted: 'river', returned: 'gold', accepted: 'green' }

/** The reports of an award: by when, how each stands, and what it says was spent. */
export function AwardReports({ reports, currency, hrefOf }: AwardReportsProps) {
  if (reports.length === 0) return null
  return (
    <Table
      caption={m.award_reports()}
      columns={[
        { header: m.award_column_report() },
        { header: m.award_column_status() },
        { header: m.award_column_due() },
        { header: m.award_column_spent(), numeric: true },
      ]}
      rows={reports.map(({ number, status, dueOn, spent }) => ({
        id: String(number),
        cells: [
          <a key="name" className="govuk-link" href={hrefOf(number)}>
            {m.award_report({ number })}
          </a>,
          <Tag key="status" tone={tones[status] ?? 'plain'}>
            {reportStatusName(status)}
          </Tag>,
          formatDay(dueOn, getLocale()),
          formatMoney(spent, currency, getLocale()),
        ],
      }))}
    />
  )
}
