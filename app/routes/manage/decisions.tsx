import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { BatchList } from '#app/components/batch-list.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { DecisionsLinks } from '#app/components/decisions-links.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { LiveDecisions } from '#app/components/live-decisions.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { chooseDecisionsInput } from '#app/domain/batch-input.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { targetsOf } from '#app/http/decisions-page.ts'
import { found } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listBatches, planBatch } from '#db/decision-batch.ts'
import { findDecidedCall, listLiveDecisions } from '#db/live-decision.ts'

import type { Route } from './+types/decisions'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const call = found(await findDecidedCall(personId, params.slug))
  const [decisions, batches] = await Promise.all([
    listLiveDecisions(personId, call.id),
    listBatches(personId, params.slug),
  ])
  return { call, decisions, batches, reader: { personId, mayApprove: call.mayApprove } }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const call = found(await findDecidedCall(personId, params.slug))
  const form = await readForm(request, chooseDecisionsInput)
  if (!form.ok) return form.reply

  return attempt(async () => {
    const targets = targetsOf(await listLiveDecisions(personId, call.id), form.input)
    const step = form.input.intent === 'approve' ? 'approve' : 'release'
    const batch = await planBatch(personId, { callId: call.id, request: { batch: step }, targets })
    return redirect(`/manage/calls/${params.slug}/decisions/${batch}`)
  })
}

export default function DecisionsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { call, decisions, batches, reader } = loaderData
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <>
      <title>{pageTitle(m.decisions_title())}</title>
      <BackLink href={`/manage/calls/${call.slug}`} text={m.ranking_back()} />
      <CaseProblems problems={[]} refusal={refusal} />
      <PageHeading caption={localized(call.title)}>{m.decisions_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.decisions_text()}</p>
      <DecisionsLinks slug={call.slug} />
      {decisions.length === 0 && (
        <EmptyState title={m.decisions_none()}>
          <p>{m.decisions_none_text()}</p>
        </EmptyState>
      )}
      <LiveDecisions status="proposed" {...{ decisions, reader }} currency={call.currency} />
      <LiveDecisions status="approved" {...{ decisions, reader }} currency={call.currency} />
      <BatchList batches={batches} />
    </>
  )
}
