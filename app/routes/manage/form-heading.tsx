import { data } from 'react-router'

import { editorSaid } from '#app/components/editor-said.ts'
import { HeadingEditorPage } from '#app/components/heading-editor-page.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { posted } from '#app/domain/read-words.ts'
import { readFields } from '#app/http/body.ts'
import { editorReply, typedOf } from '#app/http/editor-reply.ts'
import { headingFor, readHeading, withHeading } from '#app/http/heading-editor.ts'
import { saveDraft } from '#app/http/save-draft.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/form-heading'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { writer: _, ...editor } = await headingFor({ request, context }, params)
  return data(editor, { status: editor.heading ? 200 : 404 })
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { writer, form, kind, heading, locales } = await headingFor({ request, context }, params)
  const fields = await readFields(request)
  const read = readHeading({ fields, locales, heading })
  if ('problems' in read) return editorReply(read.problems, typedOf(fields))
  return saveDraft({
    ...{ writer, formId: form.id, fields },
    part: `${kind}_heading:${params.key}`,
    change: withHeading(kind, params.key, read.heading, posted(fields, 'within')),
    mine: read.heading,
    done: () => `/manage/forms/${form.id}/edit?done=saved#${kind}-${params.key}`,
  })
}

export default function FormHeadingPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const said = editorSaid(actionData)
  const title = loaderData.kind === 'section' ? m.form_section_edit() : m.form_group_edit()
  return (
    <>
      <title>{pageTitle(title, said.problems)}</title>
      <HeadingEditorPage {...loaderData} {...said} asked={params.key} />
    </>
  )
}
