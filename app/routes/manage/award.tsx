import { AwardFacts } from '#app/components/award-facts.tsx'
import { awardDone } from '#app/components/award-done.ts'
import { AwardFrame } from '#app/components/award-frame.tsx'
import { AwardReports } from '#app/components/award-reports.tsx'
import { AwardTasks } from '#app/components/award-tasks.tsx'
import { AwardTranches } from '#app/components/award-tranches.tsx'
import { AwardWaits } from '#app/components/award-waits.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { nextOfAward } from '#app/domain/award-next.ts'
import { isDecider } from '#app/http/access-to-awards.ts'
import { withoutAccount } from '#app/http/award-for.ts'
import { readCase } from '#app/http/case-read.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listAmendments } from '#db/award-amendment.ts'
import { findAward } from '#db/award-view.ts'

import type { Route } from './+types/award'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const known = await readCase(context, params.id)
  const award = await findAward(known.id)
  const amendments = award ? await listAmendments(known.id) : []
  const done = new URL(request.url).searchParams.get('done')
  const mayDecide = isDecider(known.roles)
  return { known, award: award ? withoutAccount({ ...award, amendments }) : null, mayDecide, done }
}

export default function AwardPage({ loaderData: { known, award, mayDecide, done } }: Route.ComponentProps) {
  const base = `/manage/applications/${known.id}/award`
  return (
    <AwardFrame known={known} title={m.award_title()} done={awardDone(done)}>
      {award ? (
        <>
          <AwardFacts award={award} timeZone={known.timeZone} />
          {known.status === 'awarded' && <AwardWaits next={nextOfAward(award)} />}
          {known.status === 'awarded' && <AwardTasks id={known.id} roles={known.roles} award={award} />}
          <AwardTranches
            tranches={award.tranches}
            currency={award.currency}
            {...(mayDecide && { hrefOf: (number: number) => `${base}/tranches/${number}` })}
          />
          <AwardReports
            reports={award.reports}
            currency={award.currency}
            hrefOf={(number) => `${base}/reports/${number}`}
          />
        </>
      ) : (
        <EmptyState title={m.award_none_title()}>
          <p className="govuk-body">{m.award_none_text()}</p>
        </EmptyState>
      )}
    </AwardFrame>
  )
}
