import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatNumber } from './format.ts'
import { Table } from './table.tsx'

export type BulkTarget = {
  applicationId: string
  subjectId: string
  reference: string
  title: string
  organization: string
  person: string | null
  why?: string
}

type BulkTargetsProps = { caption: string; targets: readonly BulkTarget[]; count: number }

/** What an action is done to, row by row, with how many more there are; where it is refused, why. */
export function BulkTargets({ caption, targets, count }: BulkTargetsProps) {
  if (targets.length === 0) return null
  const isPersonal = targets.some(({ person }) => person !== null)
  const isRefused = targets.some(({ why }) => why !== undefined)
  return (
    <Table
      caption={
        targets.length < count
          ? m.bulk_list_part({ caption, shown: targets.length, count: formatNumber(count, getLocale()) })
          : caption
      }
      dense
      columns={[
        { header: m.plan_application() },
        { header: isPersonal ? m.plan_person() : m.manage_board_organization() },
        ...(isRefused ? [{ header: m.plan_refused_why() }] : []),
      ]}
      rows={targets.map(({ subjectId, applicationId, reference, title, organization, person, why }) => ({
        id: subjectId,
        cells: [
          <a key="open" className="govuk-link" href={`/manage/applications/${applicationId}`}>
            {reference} · {title}
          </a>,
          isPersonal ? person : organization,
          ...(isRefused ? [why] : []),
        ],
      }))}
    />
  )
}
