import { href, redirect } from 'react-router'

import { CaseHead } from '#app/components/case-head.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import {
  CaseStepForm,
  quotesReason,
  stepButton,
  stepName,
  tellingSteps,
} from '#app/components/case-step-form.tsx'
import { LetterFirst } from '#app/components/letter-first.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { reasonInput } from '#app/domain/case-input.ts'
import { type CaseStep, findStep, takeStep } from '#app/domain/case-step.ts'
import { attempt } from '#app/http/attempt.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { letterFirst } from '#app/http/letter-first.ts'
import { readForm } from '#app/http/read-form.ts'
import { type Rule, changeApplication } from '#db/application.ts'
import { findCaseHead } from '#db/case-view.ts'
import { previewLetters } from '#db/letter-preview.ts'

import type { Route } from './+types/step'

export async function loader({ params, context }: Route.LoaderArgs) {
  const step = found(findStep(params.step))
  const by = context.get(signedInAs)
  const known = found(await findCaseHead(by.personId, requireId(params.id)))
  const letters = await lettersOf(step, known.id, by)
  return { known, step, told: letters.map(({ name }) => name), letters: quotesReason(step) ? [] : letters }
}

/** The letters that a step sends; the reason for reopening is still to be written. */
async function lettersOf(step: CaseStep, id: string, by: { personId: string }) {
  if (!tellingSteps.includes(step)) return []
  const preview = await attempt(() =>
    previewLetters(id, by, (file, signed) => takeStep(step, file, { reason: '…' }, signed)),
  )
  return Array.isArray(preview) ? preview : []
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const step = found(findStep(params.step))
  const { id } = found(await findCaseHead(by.personId, requireId(params.id)))
  const form = await readForm(request, reasonInput)
  if (!form.ok) return form.reply

  const rule: Rule = (file, signed) => takeStep(step, file, form.input, signed)
  const refusable = { typed: form.typed, fields: { reason_missing: 'reason' } }
  const change = async () => {
    await changeApplication(id, by, rule)
    return redirect(`${href('/manage/applications/:id', params)}?done=${step}`)
  }
  if (!quotesReason(step)) return attemptBeside(refusable, change)
  return letterFirst(refusable, { preview: () => previewLetters(id, by, rule), change })
}

export default function StepPage({
  loaderData: { known, step, told, letters },
  actionData,
}: Route.ComponentProps) {
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const reason = actionData?.values['reason']?.[0] ?? ''
  return (
    <>
      <title>{pageTitle(stepName(step), problems)}</title>
      <CaseHead known={known} part="case" above={<CaseProblems {...{ problems, refusal }} />} />
      <LetterFirst reply={actionData} button={stepButton(step)}>
        <CaseStepForm reviews={known.reviews} {...{ step, told, reason, problems, letters }} />
      </LetterFirst>
    </>
  )
}
