import { CallHistory } from '#app/components/call-history.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SetupHead } from '#app/components/setup-head.tsx'
import { callHistoryPage } from '#app/http/call-history-page.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { setupFor } from '#app/http/setup-page.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/call-history'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const now = context.get(requestFacts).reachedUsAt
  return callHistoryPage(await setupFor({ personId, slug: params.slug, now }))
}

export default function CallHistoryPage({ loaderData: { head, entries, facts } }: Route.ComponentProps) {
  const back = { href: `/manage/calls/${head.slug}/setup`, text: m.callsetup_back() }
  return (
    <>
      <title>{pageTitle(m.callsetup_history())}</title>
      <SetupHead head={head} part={m.callsetup_history()} back={back} />
      {entries.length === 0 && <p className="govuk-body">{m.callsetup_history_none()}</p>}
      <CallHistory {...{ entries, facts }} timeZone={head.timeZone} />
    </>
  )
}
