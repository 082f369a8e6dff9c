import { href, redirect } from 'react-router'

import { CaseHead } from '#app/components/case-head.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { ChangesForm } from '#app/components/changes-form.tsx'
import { LetterFirst } from '#app/components/letter-first.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { requestChanges } from '#app/domain/application-changes.ts'
import { changesInput } from '#app/domain/case-input.ts'
import { endOfDay } from '#app/domain/due-day.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { letterFirst } from '#app/http/letter-first.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { type Rule, changeApplication } from '#db/application.ts'
import { findCase, findCaseHead } from '#db/case-view.ts'
import { previewLetters } from '#db/letter-preview.ts'

import type { Route } from './+types/changes'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { frozen, ...known } = found(await findCase(context.get(signedInAs).personId, requireId(params.id)))
  return { known, sections: (frozen?.definition.sections ?? []).map(({ key, title }) => ({ key, title })) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { id, timeZone } = found(await findCaseHead(by.personId, requireId(params.id)))
  const form = await readForm(request, changesInput, {
    sections: m.manage_changes_sections(),
    message: m.manage_changes_message(),
    due: m.manage_changes_due(),
  })
  if (!form.ok) return form.reply

  const { day, sections, message } = form.input
  const rule: Rule = (file, signed) =>
    requestChanges(file, { sections, message, dueAt: endOfDay(day, timeZone) }, signed)
  const fields = { due_date_past: 'due', unknown_section: 'sections' }
  return letterFirst(
    { typed: form.typed, fields },
    {
      preview: () => previewLetters(id, by, rule),
      change: async () => {
        await changeApplication(id, by, rule)
        return redirect(`${href('/manage/applications/:id', params)}?done=request_changes`)
      },
    },
  )
}

export default function ChangesPage({ loaderData: { known, sections }, actionData }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const values = actionData?.values ?? {}
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <>
      <title>{pageTitle(m.manage_changes_title(), problems)}</title>
      <CaseHead known={known} part="case" above={<CaseProblems {...{ problems, refusal }} />} />
      <LetterFirst reply={actionData} button={m.manage_changes_send()}>
        <ChangesForm timeZone={known.timeZone} {...{ sections, problems, values }} />
      </LetterFirst>
    </>
  )
}
