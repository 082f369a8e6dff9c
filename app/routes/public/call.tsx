import { BackLink } from '#app/components/back-link.tsx'
import { CallView } from '#app/components/call-view.tsx'
import { localized } from '#app/components/localized.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { requestFacts } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findCall } from '#db/call.ts'

import type { Route } from './+types/call'

export async function loader({ params, context }: Route.LoaderArgs) {
  const now = context.get(requestFacts).reachedUsAt
  const { definition: _form, eligibility: _check, ...call } = found(await findCall(params.slug, now))
  return { call, now }
}

export default function CallPage({ loaderData: { call, now } }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(localized(call.title))}</title>
      <BackLink href="/" text={m.call_all()} />
      <CallView {...{ call, now }} />
    </>
  )
}
