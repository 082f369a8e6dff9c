import { applicationStatuses, type ApplicationStatus } from '#app/domain/application.ts'
import type { CaseListAsk } from '#app/domain/case-list.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { caseListHref } from './case-list-address.ts'
import { statusName } from './case-status.tsx'
import { formatNumber } from './format.ts'

type CaseCountsProps = { slug: string; ask: CaseListAsk; counts: Partial<Record<ApplicationStatus, number>> }

/** How many applications a call has in each status; each count leads to those. */
export function CaseCounts({ slug, ask, counts }: CaseCountsProps) {
  const present = applicationStatuses.filter((status) => (counts[status] ?? 0) > 0)
  const total = present.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
  const steps = [
    { status: undefined, name: m.manage_board_all(), count: total },
    ...present.map((status) => ({ status, name: statusName(status), count: counts[status] ?? 0 })),
  ]
  return (
    <nav aria-label={m.manage_board_counts()}>
      <ul className="minka-counts">
        {steps.map(({ status, name, count }) => (
          <li key={name}>
            <a
              href={caseListHref(slug, ask, { status, needs: undefined })}
              aria-current={ask.status === status && ask.needs === undefined ? 'true' : undefined}
            >
              <strong>{formatNumber(count, getLocale())}</strong> {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
