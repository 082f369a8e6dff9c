import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { BatchBody } from '#app/components/batch-body.tsx'
import { batchTitle } from '#app/components/batch-words.ts'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { batchStepInput } from '#app/domain/batch-input.ts'
import { instantAt } from '#app/domain/due-day.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { batchAt, readBatchTargets } from '#app/http/decisions-page.ts'
import { signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { startBatch, stopBatch } from '#db/decision-batch.ts'

import type { Route } from './+types/batch'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const batch = await batchAt(personId, params)
  return { batch, targets: await readBatchTargets(personId, batch), isOwn: batch.madeById === personId }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const batch = await batchAt(personId, params)
  const form = await readForm(request, batchStepInput, { starts: m.batch_day(), hour: m.batch_hour() })
  if (!form.ok) return form.reply

  return attemptBeside({ typed: form.typed, fields: { time_past: 'starts' } }, async () => {
    const { intent, starts } = form.input
    if (intent === 'stop') await stopBatch(batch, personId)
    else await startBatch(batch, personId, starts && instantAt(starts, batch.call.timeZone))
    return redirect(`/manage/calls/${params.slug}/decisions/${params.batch}`)
  })
}

export default function BatchPage({ loaderData, actionData }: Route.ComponentProps) {
  const { batch, targets, isOwn } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const title = batch.slate ? `${batchTitle(batch.kind)}: ${batch.slate.name}` : batchTitle(batch.kind)
  return (
    <>
      <title>{pageTitle(title, problems)}</title>
      <BackLink href={`/manage/calls/${batch.call.slug}/decisions`} text={m.batch_back()} />
      <CaseProblems {...{ problems, refusal }} />
      <PageHeading caption={localized(batch.call.title)}>{title}</PageHeading>
      <BatchBody {...{ batch, targets, isOwn, problems }} values={actionData?.values ?? {}} />
    </>
  )
}
