import { m } from '#app/messages/compiled/messages.js'
import { narrowedHref } from './case-list-address.ts'
import { Table } from './table.tsx'

type LateReviewsProps = {
  slug: string
  late: readonly { id: string; name: string; email: string | null; reviews: number; days: number }[]
}

/** Who is late with reviews, with how many and by how much; each leads to those applications. */
export function LateReviews({ slug, late }: LateReviewsProps) {
  if (late.length === 0) return null
  return (
    <Table
      caption={m.late_reviews_title()}
      captionSize="s"
      dense
      columns={[
        { header: m.late_reviews_who() },
        { header: m.late_reviews_count(), numeric: true },
        { header: m.late_reviews_days(), numeric: true },
      ]}
      rows={late.map(({ id, name, email, reviews, days }) => ({
        id,
        cells: [
          <span key="who">
            {name} {email ? <span className="minka-quiet">{email}</span> : m.late_reviews_no_email()}
          </span>,
          <a key="list" className="govuk-link" href={narrowedHref(slug, { reviewer: name, overdue: 'yes' })}>
            {m.late_reviews_of({ count: reviews })}
          </a>,
          m.late_reviews_by({ count: days }),
        ],
      }))}
    />
  )
}
