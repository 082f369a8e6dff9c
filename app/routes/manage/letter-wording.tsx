import { data, redirect } from 'react-router'

import { CaseProblems } from '#app/components/case-problems.tsx'
import { letterName } from '#app/components/letter-name.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { SetupHead } from '#app/components/setup-head.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { wordingFaultSentence } from '#app/components/wording-fault-sentence.ts'
import { WordingEditor } from '#app/components/wording-editor.tsx'
import { wordingForm, wordingFrom } from '#app/domain/letter-edit.ts'
import { wordingFaults } from '#app/domain/wording.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { letterAt, saveWording, triedLetter, wordingPage } from '#app/http/letter-wording.ts'
import { attempt } from '#app/http/attempt.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/letter-wording'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const asking = { personId, slug: params.slug, now: context.get(requestFacts).reachedUsAt }
  const { setup, place, asked } = await letterAt(asking, request, params.template)
  return { page: await wordingPage(setup, place, personId), saved: asked.has('saved') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const now = context.get(requestFacts).reachedUsAt
  const asking = { personId, slug: params.slug, now }
  const { setup, place } = await letterAt(asking, request, params.template)
  const labels = {
    subject: m.wording_subject(),
    introduction: m.wording_introduction(),
    body: m.wording_body(),
  }
  const form = await readForm(request, wordingForm, labels)
  if (!form.ok) return form.reply

  const { intent, base, ...typed } = form.input
  const values = form.typed
  const problems = wordingFaults(place.template, wordingFrom(typed)).map((fault) => ({
    field: fault.field,
    text: wordingFaultSentence(fault),
  }))
  if (problems.length > 0) return data({ problems, values }, { status: 422 })
  if (intent === 'try') return { tried: await triedLetter(asking, place, { typed }), values }

  const saved = await attempt(() => saveWording(setup, place, { by: { personId, now }, typed, base }))
  if ('data' in saved) return data({ refusal: saved.data.refusal, values }, { status: 409 })
  if (saved.outcome === 'saved')
    return redirect(`/manage/calls/${saved.slug}/letters/${place.template}?language=${place.locale}&saved`)
  const refusal =
    saved.outcome === 'conflict' ? m.wording_conflict({ name: saved.other.by }) : m.wording_other_wrong()
  return data({ refusal, values }, { status: 409 })
}

export default function LetterWordingPage({ loaderData: { page, saved }, actionData }: Route.ComponentProps) {
  const { head, template } = page
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const tried = actionData && 'tried' in actionData ? actionData.tried : undefined
  return (
    <>
      <title>{pageTitle(letterName(template), problems)}</title>
      <CaseProblems {...{ problems, refusal }} />
      {saved && !actionData && <SuccessMessage>{m.wording_saved()}</SuccessMessage>}
      <SetupHead
        head={head}
        part={letterName(template)}
        back={{ href: `/manage/calls/${head.slug}/letters`, text: m.wording_back() }}
      />
      <WordingEditor {...{ page, problems, tried }} values={actionData?.values} />
    </>
  )
}
