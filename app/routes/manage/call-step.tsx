import { href, redirect } from 'react-router'

import { CaseProblems } from '#app/components/case-problems.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SetupHead } from '#app/components/setup-head.tsx'
import { stepWords } from '#app/components/setup-names.ts'
import { SetupStepForm } from '#app/components/setup-step-form.tsx'
import { closingInput, confirmInput, reasonedInput } from '#app/domain/call-input.ts'
import { callSteps } from '#app/domain/call-steps.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { setupFor, setupHead } from '#app/http/setup-page.ts'
import { m } from '#app/messages/compiled/messages.js'
import { type StepInput, standingOf, takeStep } from '#db/call-step.ts'

import type { Route } from './+types/call-step'

const inputs = { publish: confirmInput, unpublish: reasonedInput, extend: closingInput, close: reasonedInput }

export async function loader({ params, context }: Route.LoaderArgs) {
  const step = found(callSteps.find((it) => it === params.change))
  const now = context.get(requestFacts).reachedUsAt
  const setup = await setupFor({ personId: context.get(signedInAs).personId, slug: params.slug, now })
  const zone = setup.answers['time_zone']
  const { gaps, closesAt } = standingOf(setup)
  return {
    step,
    gaps,
    closesAt,
    timeZone: typeof zone === 'string' && zone !== '' ? zone : setup.timeZone,
    head: setupHead(setup),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const now = context.get(requestFacts).reachedUsAt
  const step = found(callSteps.find((it) => it === params.change))
  const { slug } = await setupFor({ personId, slug: params.slug, now })
  const labels = { reason: m.callsetup_reason(), closes: m.callsetup_closing_day() }
  const form = await readForm<(typeof inputs)[typeof step]>(request, inputs[step], labels)
  if (!form.ok) return form.reply

  const fields = { closing_not_later: 'closes', closing_past: step === 'extend' ? 'closes' : undefined }
  return attemptBeside({ typed: form.typed, fields: step === 'extend' ? fields : {} }, async () => {
    await takeStep({ personId, slug, now }, step, stepInput(form.input))
    return redirect(`${href('/manage/calls/:slug/setup', params)}?done=${step}`)
  })
}

/** A step that needs no reason is given none. */
function stepInput(input: Partial<StepInput>): StepInput {
  return { reason: '', ...input }
}

export default function CallStepPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, step } = loaderData
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const back = { href: `/manage/calls/${head.slug}/setup`, text: m.callsetup_back() }
  return (
    <>
      <title>{pageTitle(stepWords(step).name(), problems)}</title>
      <CaseProblems {...{ problems, refusal }} />
      <SetupHead head={head} part={stepWords(step).name()} back={back} />
      <SetupStepForm {...loaderData} problems={problems} values={actionData?.values ?? {}} />
    </>
  )
}
