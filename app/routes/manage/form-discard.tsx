import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { Button } from '#app/components/button.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { WarningText } from '#app/components/warning-text.tsx'
import { attempt } from '#app/http/attempt.ts'
import { draftFor, formFor } from '#app/http/draft-for.ts'
import { m } from '#app/messages/compiled/messages.js'
import { discardDraft } from '#db/form-draft.ts'

import type { Route } from './+types/form-discard'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { id, title, draft } = await draftFor({ request, context }, params.form)
  return { id, title, number: draft.number }
}

export async function action({ params, context }: Route.ActionArgs) {
  const { id, personId } = await formFor(context, params.form)
  return attempt(async () => {
    await discardDraft(personId, id)
    return redirect(`/manage/forms/${id}?done=discarded`)
  })
}

export default function FormDiscardPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, number } = loaderData
  return (
    <>
      <title>{pageTitle(m.form_draft_discard())}</title>
      <BackLink href={`/manage/forms/${id}`} text={localized(title)} />
      <CaseProblems refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      <PageHeading caption={localized(title)}>{m.form_draft_discard()}</PageHeading>
      <WarningText>{m.form_discard_text({ number })}</WarningText>
      <form method="post">
        <Button variant="warning">{m.form_draft_discard()}</Button>
      </form>
    </>
  )
}
