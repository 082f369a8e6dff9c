import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { RubricNew } from '#app/components/rubric-new.tsx'
import { formSlug, newFormInput } from '#app/domain/form-input.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listFormFunders } from '#db/form.ts'
import { createRubric } from '#db/rubric-draft.ts'

import type { Route } from './+types/rubric-new'

export async function loader({ context }: Route.LoaderArgs) {
  return { funders: await listFormFunders(context.get(signedInAs).personId) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const labels = { title: m.rubric_title(), funder: m.form_funder() }
  const form = await readForm(request, newFormInput, labels)
  if (!form.ok) return form.reply

  const { title, funder: funderId } = form.input
  const funder = found((await listFormFunders(personId)).find(({ id }) => id === funderId))
  return attemptBeside({ typed: form.typed, fields: { rubric_name_taken: 'title' } }, async () => {
    const named = Object.fromEntries(funder.locales.map((locale) => [locale, title]))
    const id = await createRubric(personId, { funderId, slug: formSlug(title), title: named })
    return redirect(`/manage/rubrics/${id}`)
  })
}

export default function RubricNewPage({ loaderData: { funders }, actionData }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <>
      <title>{pageTitle(m.rubric_new(), problems)}</title>
      <BackLink href="/manage/rubrics" text={m.rubrics_title()} />
      <CaseProblems {...{ problems, refusal }} />
      <PageHeading>{m.rubric_new()}</PageHeading>
      <RubricNew {...{ funders, problems }} values={actionData?.values ?? {}} />
    </>
  )
}
