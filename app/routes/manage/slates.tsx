import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SlateComparison } from '#app/components/slate-comparison.tsx'
import { SlateNew } from '#app/components/slate-new.tsx'
import { rankedByWords } from '#app/components/slate-words.ts'
import { newSlateInput, startingRequest } from '#app/domain/slate.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { compareSlates } from '#app/http/slate-comparison.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findSlateMaterial } from '#db/slate-problem.ts'
import { createSlate } from '#db/slate.ts'

import type { Route } from './+types/slates'

export async function loader({ params, context }: Route.LoaderArgs) {
  const material = found(await findSlateMaterial(context.get(signedInAs).personId, params.slug))
  const { slates, lines } = await compareSlates(material)
  return { call: material.call, rankedBy: material.rankedBy, slates, lines }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { call } = found(await findSlateMaterial(personId, params.slug))
  const form = await readForm(request, newSlateInput, { name: m.slate_name() })
  if (!form.ok) return form.reply

  return attemptBeside({ typed: form.typed, fields: { slate_name_taken: 'name' } }, async () => {
    const id = await createSlate(personId, call.id, { name: form.input.name, request: startingRequest })
    return redirect(`/manage/calls/${params.slug}/slates/${id}`)
  })
}

export default function SlatesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { call, rankedBy, slates, lines } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <div className="minka-landscape">
      <title>{pageTitle(m.slates_title(), problems)}</title>
      <BackLink href={`/manage/calls/${call.slug}`} text={m.ranking_back()} />
      <CaseProblems {...{ problems, refusal }} />
      <PageHeading caption={localized(call.title)}>{m.slates_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.slates_text()}</p>
      <p className="govuk-body minka-reading">{rankedByWords(rankedBy)}</p>
      <SlateComparison {...{ call, slates, lines }} />
      <SlateNew problems={problems} values={actionData?.values ?? {}} />
    </div>
  )
}
