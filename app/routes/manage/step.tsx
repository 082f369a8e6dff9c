import { href, redirect } from 'react-router'

import { CaseHead } from '#app/components/case-head.tsx'
import { CaseStepForm, stepName } from '#app/components/case-step-form.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { reasonInput } from '#app/domain/case-input.ts'
import { findStep, takeStep } from '#app/domain/case-step.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { changeApplication } from '#db/application.ts'
import { listColleagues } from '#db/case-people.ts'
import { findCaseHead } from '#db/case-view.ts'

import type { Route } from './+types/step'

export const shouldRevalidate = () => true

const standing: readonly (string | undefined)[] = ['invited', 'accepted', 'submitted']

export async function loader({ params, context }: Route.LoaderArgs) {
  const step = found(findStep(params.step))
  const known = found(await findCaseHead(context.get(signedInAs).personId, params.id))
  const reviewers = (await listColleagues(known.id)).filter((it) => standing.includes(it.assignment?.status))
  return { known, step, told: reviewers.map(({ name }) => name) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const step = found(findStep(params.step))
  const { id } = found(await findCaseHead(by.personId, params.id))
  const form = await readForm(request, reasonInput)
  if (!form.ok) return form.reply

  const reply = await attempt(async () => {
    await changeApplication(id, by, (file, signed) => takeStep(step, file, form.input, signed))
    return redirect(`${href('/manage/applications/:id', params)}?done=${step}`)
  })
  return 'data' in reply ? { ...reply.data, reason: form.input.reason } : reply
}

export default function StepPage({ loaderData: { known, step, told }, actionData }: Route.ComponentProps) {
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const reason = actionData && 'reason' in actionData ? actionData.reason : ''
  return (
    <>
      <title>{pageTitle(stepName(step))}</title>
      <CaseHead known={known} part="case" above={<Refused refusal={refusal} />} />
      <CaseStepForm reviews={known.reviews} {...{ step, told, reason }} />
    </>
  )
}
