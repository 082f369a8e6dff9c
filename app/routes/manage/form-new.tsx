import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { FormNew } from '#app/components/form-new.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { emptyForm } from '#app/domain/form-draft.ts'
import { formSlug, newFormInput } from '#app/domain/form-input.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { createForm, listFormFunders } from '#db/form.ts'

import type { Route } from './+types/form-new'

export async function loader({ context }: Route.LoaderArgs) {
  return { funders: await listFormFunders(context.get(signedInAs).personId) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const labels = { title: m.form_title(), funder: m.form_funder() }
  const form = await readForm(request, newFormInput, labels)
  if (!form.ok) return form.reply

  const { title, funder: funderId } = form.input
  const funder = found((await listFormFunders(personId)).find(({ id }) => id === funderId))
  return attemptBeside({ typed: form.typed, fields: { form_slug_taken: 'title' } }, async () => {
    const [locale = 'es'] = funder.locales
    const wishes = { funderId, slug: formSlug(title), title: { [locale]: title }, definition: emptyForm }
    return redirect(`/manage/forms/${await createForm(personId, wishes)}/edit`)
  })
}

export default function FormNewPage({ loaderData: { funders }, actionData }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <>
      <title>{pageTitle(m.form_new(), problems)}</title>
      <BackLink href="/manage/forms" text={m.forms_title()} />
      <CaseProblems {...{ problems, refusal }} />
      <PageHeading>{m.form_new()}</PageHeading>
      <FormNew {...{ funders, problems }} values={actionData?.values ?? {}} />
    </>
  )
}
