import { applicationStatuses, type ApplicationStatus } from '#app/domain/application.ts'
import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { narrowedHref } from './case-list-address.ts'
import { statusName } from './case-status.tsx'
import { formatNumber } from './format.ts'
import { Table } from './table.tsx'

type StagesProps = {
  slug: string
  stages: readonly {
    position: number
    title: LocalizedText | null
    counts: Partial<Record<ApplicationStatus, number>>
  }[]
}

/** The applications of a call by stage and status; each count leads to those. With one stage the statuses say it all. */
export function StageCounts({ slug, stages }: StagesProps) {
  if (stages.length < 2) return null
  const present = applicationStatuses.filter((status) =>
    stages.some(({ counts }) => (counts[status] ?? 0) > 0),
  )
  return (
    <Table
      caption={m.manage_board_stages()}
      captionSize="s"
      dense
      columns={[
        { header: m.manage_board_status() },
        ...stages.map(({ title }) => ({
          header: title ? textIn(title, getLocale()) : m.manage_board_no_stage(),
          numeric: true,
        })),
      ]}
      rows={present.map((status) => ({
        id: status,
        cells: [
          statusName(status),
          ...stages.map(({ position, counts }) =>
            countOf({ slug, stage: String(position), status }, counts[status] ?? 0),
          ),
        ],
      }))}
    />
  )
}

function countOf({ slug, ...by }: { slug: string; stage: string; status: string }, count: number) {
  if (count === 0) return '–'
  return (
    <a key={by.stage} className="govuk-link" href={narrowedHref(slug, by)}>
      {formatNumber(count, getLocale())}
    </a>
  )
}
