import { href, redirect } from 'react-router'

import { CaseHead } from '#app/components/case-head.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { ClosingForm } from '#app/components/closing-form.tsx'
import { ExtensionList } from '#app/components/extension-list.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { closingInput } from '#app/domain/call-input.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findCaseHead } from '#db/case-view.ts'
import { extendApplication, listExtensions } from '#db/extension.ts'

import type { Route } from './+types/extension'

export async function loader({ params, context }: Route.LoaderArgs) {
  const known = found(await findCaseHead(context.get(signedInAs).personId, requireId(params.id)))
  return { known, extensions: await listExtensions(known.id) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { id } = found(await findCaseHead(personId, requireId(params.id)))
  const labels = { reason: m.callsetup_reason(), closes: m.callsetup_closing_day() }
  const form = await readForm(request, closingInput, labels)
  if (!form.ok) return form.reply

  const fields = { closing_not_later: 'closes', closing_past: 'closes' }
  return attemptBeside({ typed: form.typed, fields }, async () => {
    await extendApplication(personId, id, form.input)
    return redirect(`${href('/manage/applications/:id', params)}?done=extended`)
  })
}

export default function ExtensionPage({
  loaderData: { known, extensions },
  actionData,
}: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <>
      <title>{pageTitle(m.callsetup_extension(), problems)}</title>
      <CaseHead known={known} part="case" above={<CaseProblems {...{ problems, refusal }} />} />
      <h2 className="govuk-heading-m">{m.callsetup_extension()}</h2>
      <p className="govuk-body">{m.callsetup_extension_text()}</p>
      <ExtensionList extensions={extensions} timeZone={known.timeZone} />
      <ClosingForm
        timeZone={known.timeZone}
        button={m.callsetup_extension_button()}
        reasonHint={m.callsetup_extension_reason()}
        problems={problems}
        values={actionData?.values ?? {}}
      />
    </>
  )
}
