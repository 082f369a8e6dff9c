import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { paperSentence } from '#app/components/paper-sentence.ts'
import { ReconsiderForm } from '#app/components/reconsider-form.tsx'
import { reconsiderationField } from '#app/domain/reconsideration.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { limit } from '#app/http/limits.ts'
import type { FormReply } from '#app/http/read-form.ts'
import { readReconsideration } from '#app/http/reconsideration-post.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findReconsideringFor } from '#db/reconsideration-view.ts'
import { askToReconsider } from '#db/reconsideration.ts'

import type { Route } from './+types/reconsider'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { id, reference, organization, capacity, facts } = await applicationFor(context, params.id)
  const { until } = found(await findReconsideringFor(personId, id))
  const isOpen = until !== null && context.get(requestFacts).reachedUsAt < until
  return { id, reference, organization, capacity, until, isOpen, timeZone: facts.timeZone }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { id } = await applicationFor(context, params.id)
  await limit('upload', context, personId)
  const { form, file } = await readReconsideration(request)
  if (!form.ok) return form.reply
  const wrong = file && paperSentence(file)
  if (wrong) {
    const problems = [{ field: reconsiderationField, text: wrong }]
    return data<FormReply>({ problems, values: form.typed }, { status: 422 })
  }

  return attemptBeside({ typed: form.typed, fields: { reason_missing: 'reason' } }, async () => {
    await askToReconsider(id, { personId }, { ...form.input, file })
    return redirect(`/apply/${id}?done=reconsider`)
  })
}

export default function ReconsiderPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, reference, organization } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const title = m.reconsider_title()
  return (
    <>
      <title>{pageTitle(`${title} ${reference}`, problems)}</title>
      <BackLink href={`/apply/${id}`} />
      <CaseProblems {...{ problems, refusal }} />
      <PageHeading caption={m.apply_caption({ reference, organization })}>{title}</PageHeading>
      <ReconsiderForm page={loaderData} problems={problems} reason={actionData?.values['reason']?.[0]} />
    </>
  )
}
