import { ErrorSummary } from '#app/components/error-summary.tsx'
import { fieldProblems } from '#app/components/field-problems.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { SetupHead } from '#app/components/setup-head.tsx'
import { partName } from '#app/components/setup-names.ts'
import { SetupPartPage } from '#app/components/setup-part-page.tsx'
import { findSetupPart } from '#app/domain/call-setup.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { setupFor, setupPartPage } from '#app/http/setup-page.ts'
import { savePostedPart } from '#app/http/setup-post.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/call-part'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const now = context.get(requestFacts).reachedUsAt
  const part = found(findSetupPart(params.part))
  const query = new URL(request.url).searchParams
  return setupPartPage(await setupFor({ personId, slug: params.slug, now }), part, query)
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const now = context.get(requestFacts).reachedUsAt
  const part = found(findSetupPart(params.part))
  const setup = await setupFor({ personId, slug: params.slug, now })
  return savePostedPart(request, setup, part, { personId, now })
}

export default function CallPartPage({ loaderData: page, actionData }: Route.ComponentProps) {
  const { head, facts, part } = page
  const questions = [...page.questions, ...page.fixed.map(({ question }) => question)]
  const problems = fieldProblems(actionData?.problems ?? page.problems, { questions, facts })
  const { typed = {}, rowCounts = {}, conflict, refusal } = actionData ?? {}
  const isSaved = problems.length > 0 && actionData === undefined && head.publishedAt === null
  return (
    <>
      <title>{pageTitle(partName(part), problems)}</title>
      <ErrorSummary problems={problems} />
      <Refused refusal={refusal} />
      <SetupHead
        head={head}
        part={partName(part)}
        back={{ href: `/manage/calls/${head.slug}/setup`, text: m.callsetup_back() }}
      />
      {isSaved && <p className="govuk-body">{m.callsetup_saved_but()}</p>}
      <SetupPartPage {...{ page, typed, rowCounts, conflict, problems }} />
    </>
  )
}
