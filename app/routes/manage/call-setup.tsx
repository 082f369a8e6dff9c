import { pageTitle } from '#app/components/page-title.ts'
import { SetupHead } from '#app/components/setup-head.tsx'
import { partName, stepWords } from '#app/components/setup-names.ts'
import { SetupOverview } from '#app/components/setup-overview.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { findSetupPart } from '#app/domain/call-setup.ts'
import { callSteps } from '#app/domain/call-steps.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { setupFor, setupOverview } from '#app/http/setup-page.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/call-setup'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const now = context.get(requestFacts).reachedUsAt
  const query = new URL(request.url).searchParams
  const setup = await setupFor({ personId, slug: params.slug, now })
  return {
    ...setupOverview(setup, now),
    saved: findSetupPart(query.get('saved') ?? ''),
    done: callSteps.find((step) => step === query.get('done')),
  }
}

export default function CallSetupPage({ loaderData }: Route.ComponentProps) {
  const { head, parts, facts, steps, saved, done } = loaderData
  return (
    <>
      <title>{pageTitle(head.title)}</title>
      {saved && <SuccessMessage>{m.callsetup_saved({ part: partName(saved) })}</SuccessMessage>}
      {done && <SuccessMessage>{stepWords(done).done()}</SuccessMessage>}
      <SetupHead head={head} back={{ href: '/manage', text: m.manage_back_calls() }} />
      <SetupOverview {...{ head, parts, facts, steps }} />
    </>
  )
}
