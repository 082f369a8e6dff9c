import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { FormChanges } from '#app/components/form-changes.tsx'
import { formDone } from '#app/components/form-done.ts'
import { FormDraft } from '#app/components/form-draft.tsx'
import { FormVersions } from '#app/components/form-versions.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { attempt } from '#app/http/attempt.ts'
import { formFor } from '#app/http/draft-for.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listFormChanges } from '#db/form-change.ts'
import { startDraft } from '#db/form-draft.ts'

import type { Route } from './+types/form'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { draft, personId: _, ...form } = await formFor(context, params.form)
  const { searchParams } = new URL(request.url)
  return {
    form: { ...form, draft: draft?.number },
    changes: await listFormChanges(form.id),
    done: searchParams.get('done'),
    isDraftGone: searchParams.get('no') === 'draft' && !draft,
    isKept: searchParams.has('kept'),
  }
}

export async function action({ params, context }: Route.ActionArgs) {
  const { id, personId } = await formFor(context, params.form)
  return attempt(async () => {
    await startDraft(personId, id)
    return redirect(`/manage/forms/${id}/edit`)
  })
}

export default function FormPage({ loaderData, actionData }: Route.ComponentProps) {
  const { form, changes, done, isDraftGone, isKept } = loaderData
  const said = formDone(done)
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <>
      <title>{pageTitle(localized(form.title))}</title>
      <BackLink href="/manage/forms" text={m.forms_title()} />
      <CaseProblems refusal={refusal ?? (isDraftGone ? m.refusal_no_draft() : undefined)} />
      {isDraftGone && isKept && (
        <p className="govuk-body">
          <a className="govuk-link" href="/account/parked">
            {m.form_draft_kept()}
          </a>
        </p>
      )}
      {said && <SuccessMessage>{said}</SuccessMessage>}
      <PageHeading caption={localized(form.funder)}>{localized(form.title)}</PageHeading>
      <FormDraft id={form.id} number={form.draft} />
      <FormVersions form={form} />
      <FormChanges changes={changes} timeZone={form.timeZone} />
    </>
  )
}
