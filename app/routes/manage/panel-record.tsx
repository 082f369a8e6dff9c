import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Details } from '#app/components/details.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { PanelCases } from '#app/components/panel-cases.tsx'
import { panelRecordDone } from '#app/components/panel-record-done.ts'
import { PanelSittingForm } from '#app/components/panel-sitting-form.tsx'
import { PanelSittings } from '#app/components/panel-sittings.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { signedInAs } from '#app/http/context.ts'
import { postPanelRecord, readPanelRecord } from '#app/http/panel-record.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/panel-record'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const record = await readPanelRecord(context.get(signedInAs).personId, params.slug)
  return { ...record, done: new URL(request.url).searchParams.get('done') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  return postPanelRecord(request, personId, await readPanelRecord(personId, params.slug))
}

export default function PanelRecordPage({ loaderData, actionData }: Route.ComponentProps) {
  const { call, cases, done } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const values = actionData?.values ?? {}
  const said = actionData ? undefined : panelRecordDone(done)
  const isSitting = values['intent']?.[0] === 'sitting'
  return (
    <>
      <title>{pageTitle(m.panel_record_title(), problems)}</title>
      <BackLink href={`/manage/calls/${call.slug}`} text={m.ranking_back()} />
      <CaseProblems {...{ problems, refusal }} />
      {said && <SuccessMessage>{said}</SuccessMessage>}
      <PageHeading caption={localized(call.title)}>{m.panel_record_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.panel_record_text()}</p>
      <h2 className="govuk-heading-m">{m.sitting_title()}</h2>
      <PanelSittings sittings={call.sittings} timeZone={call.timeZone} />
      {call.mayRecord && (
        <Details summary={m.sitting_add()} open={call.sittings.length === 0 || isSitting}>
          <PanelSittingForm colleagues={call.colleagues} {...{ problems, values }} />
        </Details>
      )}
      <h2 className="govuk-heading-m">{m.panel_record_cases()}</h2>
      {cases.length === 0 ? (
        <EmptyState title={m.ranking_empty_title()}>
          <p>{m.ranking_empty_text()}</p>
        </EmptyState>
      ) : (
        <PanelCases {...{ call, cases, problems, values }} />
      )}
    </>
  )
}
