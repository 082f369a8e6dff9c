import { BackLink } from '#app/components/back-link.tsx'
import { Details } from '#app/components/details.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { RankingBudget } from '#app/components/ranking-budget.tsx'
import { RankingRegions } from '#app/components/ranking-regions.tsx'
import { RankingTable } from '#app/components/ranking-table.tsx'
import { textIn } from '#app/domain/text.ts'
import { StageLinks } from '#app/components/stage-links.tsx'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { findRanking } from '#db/ranking.ts'

import type { Route } from './+types/ranking'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('stage')
  const position = asked === null ? undefined : Number(asked)
  const ranking = found(await findRanking(context.get(signedInAs).personId, params.slug, position))
  return { ranking, title: textIn(ranking.call.title, getLocale()) }
}

export default function RankingPage({ loaderData: { ranking, title } }: Route.ComponentProps) {
  return (
    <div className="minka-landscape">
      <title>{pageTitle(`${m.ranking_title()} · ${title}`)}</title>
      <BackLink href={`/manage/calls/${ranking.call.slug}`} text={m.ranking_back()} />
      <PageHeading caption={title}>{m.ranking_title()}</PageHeading>
      {ranking.stage && (
        <StageLinks
          stages={ranking.stages}
          stage={ranking.stage}
          address={`/manage/calls/${ranking.call.slug}/ranking`}
        />
      )}
      <RankingBudget ranking={ranking} />
      {ranking.cutsTie && (
        <Notice title={m.ranking_tie_title()}>
          <p>{m.ranking_tie_text()}</p>
        </Notice>
      )}
      {ranking.groups > 1 && (
        <Notice title={m.ranking_groups_title()}>
          <p>{m.ranking_groups_text({ count: ranking.groups })}</p>
        </Notice>
      )}
      {ranking.rows.length === 0 ? (
        <EmptyState title={m.ranking_empty_title()}>
          <p className="govuk-body">{m.ranking_empty_text()}</p>
        </EmptyState>
      ) : (
        <>
          <RankingTable ranking={ranking} />
          <p className="govuk-body">
            <a className="govuk-link" href={`/manage/calls/${ranking.call.slug}/reviewers`}>
              {m.reviewer_report_link()}
            </a>
          </p>
          <Details summary={m.ranking_how()}>
            <p className="govuk-body">{m.ranking_how_mean()}</p>
            <p className="govuk-body">{m.ranking_how_calibrated()}</p>
            <p className="govuk-body">{m.ranking_how_sum()}</p>
          </Details>
          <RankingRegions ranking={ranking} />
        </>
      )}
    </div>
  )
}
