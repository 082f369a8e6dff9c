import { applicationStatuses, type ApplicationStatus } from '#app/domain/application.ts'
import { printFilter } from '#app/domain/filter.ts'
import { onlyTerm } from '#app/domain/case-list.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { narrowedHref } from './case-list-address.ts'
import { statusName } from './case-status.tsx'
import { formatNumber } from './format.ts'

type CaseCountsProps = { slug: string; q: string; counts: Partial<Record<ApplicationStatus, number>> }

/** How many applications a call has in each status; each count leads to those. */
export function CaseCounts({ slug, q, counts }: CaseCountsProps) {
  const present = applicationStatuses.filter((status) => (counts[status] ?? 0) > 0)
  const total = present.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
  const steps = [
    { name: m.manage_board_all(), count: total, href: `/manage/calls/${slug}`, isNow: q === '' },
    ...present.map((status) => ({
      name: statusName(status),
      count: counts[status] ?? 0,
      href: narrowedHref(slug, { status }),
      isNow: q === printFilter([onlyTerm('status', status)]),
    })),
  ]
  return (
    <nav aria-label={m.manage_board_counts()}>
      <ul className="minka-counts">
        {steps.map(({ name, count, href, isNow }) => (
          <li key={name}>
            <a href={href} aria-current={isNow ? 'true' : undefined}>
              <strong>{formatNumber(count, getLocale())}</strong> {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
