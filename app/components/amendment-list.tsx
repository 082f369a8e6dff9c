import type { AmendmentStatus, AmendmentWish } from '#app/domain/award-amendment.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { amendmentStatusName } from './award-status.ts'
import { formatDateTime, formatDay } from './format.ts'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

type AmendmentListProps = {
  amendments: readonly {
    number: number
    status: AmendmentStatus
    wish: AmendmentWish
    reason: string
    askedAt: Date
    answer: string | null
  }[]
  timeZone: string
  hrefOf?: (number: number) => string
}

/** The amendments of an award: what each asks for and why, and what became of it. */
export function AmendmentList({ amendments, timeZone, hrefOf }: AmendmentListProps) {
  if (amendments.length === 0) return <p className="govuk-body">{m.award_amendments_none()}</p>
  return (
    <Table
      caption={m.award_amendments_title()}
      captionSize="hidden"
      columns={[
        { header: m.award_amendment() },
        { header: m.award_column_status() },
        { header: m.award_amendment_reason() },
        { header: m.award_amendment_when() },
      ]}
      rows={amendments.map(({ number, status, wish, reason, askedAt, answer }) => ({
        id: String(number),
        cells: [
          hrefOf ? (
            <a key="name" className="govuk-link" href={hrefOf(number)}>
              {wishName(number, wish)}
            </a>
          ) : (
            wishName(number, wish)
          ),
          <Tag key="status" tone={status === 'asked' ? 'gold' : 'plain'}>
            {amendmentStatusName(status)}
          </Tag>,
          answer ? `${reason} → ${answer}` : reason,
          formatDateTime(askedAt, getLocale(), timeZone),
        ],
      }))}
    />
  )
}

function wishName(number: number, wish: AmendmentWish): string {
  if (wish.kind === 'budget') return m.award_amendment_budget_name({ number })
  return m.award_amendment_time_name({ number, day: formatDay(wish.endsOn, getLocale()) })
}
