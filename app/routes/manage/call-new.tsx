import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CallNewForm } from '#app/components/call-new-form.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { newCallInput } from '#app/domain/call-input.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { setupWords } from '#app/http/setup-words.ts'
import { m } from '#app/messages/compiled/messages.js'
import { locales } from '#app/messages/compiled/runtime.js'
import { createCall, listProgramsOf } from '#db/call-new.ts'

import type { Route } from './+types/call-new'

export async function loader({ context }: Route.LoaderArgs) {
  return { programs: await listProgramsOf(context.get(signedInAs).personId) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const labels = { program: m.callsetup_new_program(), title: m.callsetup_new_name() }
  const form = await readForm(request, newCallInput, labels)
  if (!form.ok) return form.reply

  const { program: programId, title, copy } = form.input
  return attemptBeside({ typed: form.typed, fields: {} }, async () => {
    const wanted = { programId, title, copyOf: copy === '' ? null : copy }
    const slug = await createCall(personId, wanted, setupWords(locales))
    return redirect(`/manage/calls/${slug}/setup`)
  })
}

export default function CallNewPage({ loaderData: { programs }, actionData }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <>
      <title>{pageTitle(m.callsetup_new(), problems)}</title>
      <CaseProblems {...{ problems, refusal }} />
      <BackLink href="/manage" text={m.manage_back_calls()} />
      <PageHeading>{m.callsetup_new()}</PageHeading>
      {programs.length === 0 ? (
        <EmptyState title={m.callsetup_new_none()} />
      ) : (
        <CallNewForm {...{ programs, problems }} values={actionData?.values ?? {}} />
      )}
    </>
  )
}
