import { AwardFacts } from '#app/components/award-facts.tsx'
import { BackLink } from '#app/components/back-link.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findAward } from '#db/award-view.ts'
import { findCaseHead } from '#db/case-view.ts'

import type { Route } from './+types/award'

export async function loader({ params, context }: Route.LoaderArgs) {
  const head = found(await findCaseHead(context.get(signedInAs).personId, requireId(params.id)))
  return { head, award: (await findAward(head.id)) ?? null }
}

export default function AwardPage({ loaderData: { head, award } }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(`${m.award_title()} ${head.reference}`)}</title>
      <BackLink href={`/manage/applications/${head.id}/decision`} text={m.decision_title()} />
      <PageHeading caption={`${head.reference} · ${head.title}`}>{m.award_title()}</PageHeading>
      {award ? (
        <AwardFacts award={award} timeZone={head.timeZone} />
      ) : (
        <EmptyState title={m.award_none_title()}>
          <p className="govuk-body">{m.award_none_text()}</p>
        </EmptyState>
      )}
    </>
  )
}
