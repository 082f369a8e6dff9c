import { m } from '#app/messages/compiled/messages.js'
import { reviewerFlagWords, type ReportedReviewer } from './reviewer-report-words.ts'

/** The report of the reviewers as the rows of a table to download, its heads first; nothing where nothing can be told. */
export async function* reviewerReportRows(reviewers: readonly ReportedReviewer[]) {
  yield [
    m.reviewer_report_column_name(),
    m.reviewer_report_column_count(),
    m.reviewer_report_column_mean(),
    m.reviewer_report_column_spread(),
    m.reviewer_report_column_severity(),
    m.reviewer_report_column_error(),
    m.reviewer_report_column_agreement(),
    m.reviewer_report_column_shared(),
    m.reviewer_report_column_days(),
    m.reviewer_report_column_flags(),
  ]
  for (const it of reviewers) {
    yield [
      it.name,
      it.count,
      rounded(it.mean),
      rounded(it.spread),
      rounded(it.severity),
      rounded(it.standardError),
      rounded(it.agreement),
      it.shared,
      rounded(it.days),
      it.flags.map(reviewerFlagWords).join('; '),
    ]
  }
}

function rounded(figure: number | undefined): number | undefined {
  return figure === undefined ? undefined : Number(figure.toFixed(2))
}
