import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { FormRules } from '#app/components/form-rules.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { findPart } from '#app/domain/form-part.ts'
import { posted } from '#app/domain/read-property.ts'
import { withRules } from '#app/domain/rule-edit.ts'
import { readFields } from '#app/http/body.ts'
import { draftFor } from '#app/http/draft-for.ts'
import { typedOf } from '#app/http/editor-reply.ts'
import { saveDraft } from '#app/http/save-draft.ts'
import { m } from '#app/messages/compiled/messages.js'
import { baseOf } from '#db/form-draft.ts'

import type { Route } from './+types/form-rules'

export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, title, timeZone, locales, draft } = await draftFor(context, params.form)
  const base = baseOf(findPart(draft.definition, 'rules'))
  return { form: { id, title, timeZone }, locales, base, definition: draft.definition }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, personId, locales } = await draftFor(context, params.form)
  const fields = await readFields(request)
  return saveDraft({
    ...{ personId, formId: id, part: 'rules', base: posted(fields, 'base'), typed: typedOf(fields) },
    change: withRules(fields, locales),
    done: () => `/manage/forms/${id}/edit?done=saved`,
  })
}

export default function FormRulesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { form } = loaderData
  return (
    <>
      <title>{pageTitle(m.form_rules_title())}</title>
      <BackLink href={`/manage/forms/${form.id}/edit`} text={m.form_outline_title()} />
      <CaseProblems refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      <PageHeading caption={localized(form.title)}>{m.form_rules_title()}</PageHeading>
      <FormRules
        {...loaderData}
        typed={actionData?.values}
        conflict={actionData && 'conflict' in actionData ? actionData.conflict : undefined}
      />
    </>
  )
}
