import { data } from 'react-router'

import { HeadingEditorPage } from '#app/components/heading-editor-page.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { posted } from '#app/domain/read-property.ts'
import { readFields } from '#app/http/body.ts'
import { typedOf } from '#app/http/editor-reply.ts'
import { headingFor, withHeading } from '#app/http/heading-editor.ts'
import { saveDraft } from '#app/http/save-draft.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/form-heading'

export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId: _, ...editor } = await headingFor(context, params)
  return data(editor, { status: editor.heading ? 200 : 404 })
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId, form, kind, heading, locales } = await headingFor(context, params)
  const fields = await readFields(request)
  return saveDraft({
    personId,
    formId: form.id,
    part: `${kind}_heading:${params.key}`,
    base: posted(fields, 'base'),
    typed: typedOf(fields),
    change: withHeading(kind, params.key, { fields, locales, heading }),
    done: () => `/manage/forms/${form.id}/edit?done=saved#${kind}-${params.key}`,
  })
}

export default function FormHeadingPage({ loaderData, actionData, params }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(loaderData.kind === 'section' ? m.form_section_edit() : m.form_group_edit())}</title>
      <HeadingEditorPage
        {...loaderData}
        asked={params.key}
        values={actionData?.values}
        conflict={actionData && 'conflict' in actionData ? actionData.conflict : undefined}
        refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined}
      />
    </>
  )
}
