import { BackLink } from '#app/components/back-link.tsx'
import { Details } from '#app/components/details.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { localized } from '#app/components/localized.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { ReviewerReportTable } from '#app/components/reviewer-report-table.tsx'
import { StageLinks } from '#app/components/stage-links.tsx'
import { signedInAs } from '#app/http/context.ts'
import { reviewerReportAt } from '#app/http/reviewer-report-page.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/reviewer-report'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  return reviewerReportAt(context.get(signedInAs).personId, params.slug, request)
}

export default function ReviewerReportPage({
  loaderData: { call, stage, reviewers, groups },
}: Route.ComponentProps) {
  const address = `/manage/calls/${call.slug}/reviewers`
  return (
    <>
      <title>{pageTitle(m.reviewer_report_title())}</title>
      <BackLink href={`/manage/calls/${call.slug}/ranking`} text={m.reviewer_report_back()} />
      <PageHeading caption={localized(call.title)}>{m.reviewer_report_title()}</PageHeading>
      <StageLinks stages={call.stages} {...{ stage, address }} />
      <p className="govuk-body minka-reading">{m.reviewer_report_intro()}</p>
      {groups > 1 && (
        <Notice title={m.ranking_groups_title()}>
          <p>{m.ranking_groups_text({ count: groups })}</p>
        </Notice>
      )}
      {reviewers.length === 0 ? (
        <EmptyState title={m.reviewer_report_empty()}>
          <p>{m.reviewer_report_empty_text()}</p>
        </EmptyState>
      ) : (
        <>
          <ReviewerReportTable reviewers={reviewers} />
          <p className="govuk-body">
            <a className="govuk-link" href={`${address}.csv?stage=${stage.position}`}>
              {m.reviewer_report_csv()}
            </a>
          </p>
        </>
      )}
      <Details summary={m.ranking_how()}>
        <p className="govuk-body">{m.reviewer_report_how_severity()}</p>
        <p className="govuk-body">{m.reviewer_report_how_agreement()}</p>
        <p className="govuk-body">{m.reviewer_report_how_flags()}</p>
      </Details>
    </>
  )
}
