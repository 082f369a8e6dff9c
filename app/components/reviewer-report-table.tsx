import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatNumber } from './format.ts'
import { reviewerFlagWords, type ReportedReviewer } from './reviewer-report-words.ts'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

/** The reviewers of a stage beside the panel; what is worth a look is flagged, and counts like anything else. */
export function ReviewerReportTable({ reviewers }: { reviewers: readonly ReportedReviewer[] }) {
  return (
    <Table
      caption={m.reviewer_report_caption()}
      dense
      columns={[
        { header: m.reviewer_report_column_name() },
        { header: m.reviewer_report_column_count(), numeric: true },
        { header: m.reviewer_report_column_mean(), numeric: true },
        { header: m.reviewer_report_column_severity(), numeric: true },
        { header: m.reviewer_report_column_agreement(), numeric: true },
        { header: m.reviewer_report_column_days(), numeric: true },
        { header: m.reviewer_report_column_flags() },
      ]}
      rows={reviewers.map((it) => ({
        id: it.reviewerId,
        cells: [
          it.name,
          it.count,
          <Mean key="mean" {...it} />,
          <Severity key="severity" {...it} />,
          <Agreement key="agreement" {...it} />,
          points(it.days, 1),
          it.flags.length > 0 ? <Flags key="flags" {...it} /> : null,
        ],
      }))}
    />
  )
}

function points(figure: number | undefined, digits = 2): string {
  return figure === undefined ? m.reviewer_report_unknown() : formatNumber(figure, getLocale(), digits)
}

function Mean({ mean, spread }: ReportedReviewer) {
  return (
    <div>
      {points(mean)}
      {spread !== undefined && (
        <span className="minka-ranking__whose">{m.ranking_spread({ points: points(spread) })}</span>
      )}
    </div>
  )
}

function Severity({ severity, standardError }: ReportedReviewer) {
  return (
    <div>
      {points(severity)}
      {standardError !== undefined && (
        <span className="minka-ranking__whose">{m.ranking_error({ points: points(standardError) })}</span>
      )}
    </div>
  )
}

function Agreement({ agreement, shared }: ReportedReviewer) {
  return (
    <div>
      {points(agreement)}
      <span className="minka-ranking__whose">{m.reviewer_report_over({ count: shared })}</span>
    </div>
  )
}

function Flags({ flags, apart }: ReportedReviewer) {
  return (
    <div>
      {flags.map((flag) => (
        <Tag key={flag} tone="gold">
          {reviewerFlagWords(flag)}
        </Tag>
      ))}
      {apart.length > 0 && (
        <ul className="govuk-list minka-quiet">
          {apart.map(({ applicationId, reference, score, expected }) => (
            <li key={applicationId}>
              <a className="govuk-link" href={`/manage/applications/${applicationId}/reviewers`}>
                {reference}
              </a>
              : {m.reviewer_report_apart({ score: points(score), expected: points(expected) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
