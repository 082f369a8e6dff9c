import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { DraftFaults } from '#app/components/draft-faults.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { draftFaults } from '#app/domain/draft-fault.ts'
import { missingTexts } from '#app/domain/form-texts.ts'
import { attempt } from '#app/http/attempt.ts'
import { draftFor, formFor } from '#app/http/draft-for.ts'
import { m } from '#app/messages/compiled/messages.js'
import { publishDraft } from '#db/form-draft.ts'

import type { Route } from './+types/form-publish'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { id, title, locales, draft } = await draftFor({ request, context }, params.form)
  const { number, definition } = draft
  return {
    id,
    title,
    number,
    definition,
    faults: draftFaults(definition),
    missing: missingTexts(definition, locales),
  }
}

export async function action({ params, context }: Route.ActionArgs) {
  const { id, personId } = await formFor(context, params.form)
  return attempt(async () => {
    await publishDraft(personId, id)
    return redirect(`/manage/forms/${id}?done=published`)
  })
}

export default function FormPublishPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, number } = loaderData
  return (
    <>
      <title>{pageTitle(m.form_draft_publish())}</title>
      <BackLink href={`/manage/forms/${id}`} text={localized(title)} />
      <CaseProblems refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      <PageHeading caption={localized(title)}>{m.form_publish_title({ number })}</PageHeading>
      <DraftFaults {...loaderData} />
    </>
  )
}
