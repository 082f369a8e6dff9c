import type { ApplicationStatus } from '#app/domain/application.ts'
import type { CaseKey, CaseListAsk } from '#app/domain/case-list.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { pageHrefs, sortHref } from './case-list-address.ts'
import { CaseStatus } from './case-status.tsx'
import { formatDate, formatNumber } from './format.ts'
import { Pagination } from './pagination.tsx'
import { Table } from './table.tsx'

export type ListedCase = {
  id: string
  reference: string
  title: string
  organization: string
  status: ApplicationStatus
  late: boolean
  hold: boolean
  region: string | null
  submittedAt: Date | null
  reviewsIn: number
  reviewsRequired: number
  score: string | null
}

type CaseTableProps = {
  slug: string
  ask: CaseListAsk
  timeZone: string
  page: { rows: readonly ListedCase[]; before: CaseKey | null; after: CaseKey | null }
}

/** A page of a call's applications; each column that has an order is asked for it by its header. */
export function CaseTable({ slug, ask, timeZone, page }: CaseTableProps) {
  return (
    <>
      <Table
        caption={m.manage_board_list()}
        dense
        columns={[
          { header: m.manage_board_reference(), sort: sortHref(slug, ask, 'reference') },
          { header: m.manage_board_title(), sort: sortHref(slug, ask, 'title') },
          { header: m.manage_board_organization(), sort: sortHref(slug, ask, 'organization') },
          { header: m.manage_board_region() },
          { header: m.manage_board_status() },
          { header: m.manage_board_reviews(), numeric: true, sort: sortHref(slug, ask, 'reviews') },
          { header: m.manage_board_score(), numeric: true, sort: sortHref(slug, ask, 'score') },
          { header: m.manage_board_submitted(), numeric: true, sort: sortHref(slug, ask, 'submitted') },
        ]}
        rows={page.rows.map((row) => ({ id: row.id, cells: cellsOf(row, timeZone) }))}
      />
      <Pagination {...pageHrefs(slug, ask, page)} />
    </>
  )
}

function cellsOf({ id, reference, title, ...row }: ListedCase, timeZone: string) {
  const { organization, region, status, late, hold, reviewsIn, reviewsRequired, score, submittedAt } = row
  return [
    <a key="open" className="govuk-link minka-nowrap" href={`/manage/applications/${id}`}>
      {reference}
    </a>,
    title || <span className="minka-quiet">{m.manage_board_untitled()}</span>,
    organization,
    region,
    <CaseStatus key="status" {...{ status, late, hold }} />,
    reviewsRequired > 0 ? m.manage_board_reviews_of({ done: reviewsIn, all: reviewsRequired }) : '',
    score === null ? '' : formatNumber(Number(score), getLocale(), 2),
    submittedAt ? formatDate(submittedAt, getLocale(), timeZone) : '',
  ]
}
