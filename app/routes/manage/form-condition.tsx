import { data } from 'react-router'

import { ConditionPage } from '#app/components/condition-page.tsx'
import { editorSaid } from '#app/components/editor-said.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { readAnyCondition, withCondition } from '#app/domain/condition-edit.ts'
import { movedComparisons } from '#app/domain/read-condition.ts'
import { readFields } from '#app/http/body.ts'
import { type EditorReply, editorReply, typedOf } from '#app/http/editor-reply.ts'
import { found } from '#app/http/found.ts'
import { questionFor } from '#app/http/question-editor.ts'
import { saveDraft } from '#app/http/save-draft.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/form-condition'

const properties = ['visible', 'required'] as const

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { writer: _, ...editor } = await questionFor({ request, context }, params)
  const of = found(properties.find((it) => it === params.of))
  return data({ ...editor, of }, { status: editor.question ? 200 : 404 })
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { writer, form, question, setting } = await questionFor({ request, context }, params)
  const of = found(properties.find((it) => it === params.of))
  const fields = await readFields(request)
  const values = typedOf(fields)
  const moved = movedComparisons(values)
  if (moved) return data<EditorReply>({ values: moved })

  const address = `/manage/forms/${form.id}/edit/questions/${params.question}#${of}`
  const part = `question:${params.question}` as const
  const edit = { writer, formId: form.id, part, fields, done: () => address }
  if (!question) return saveDraft({ ...edit, change: (it) => it })
  const place = { question: params.question, of, definition: setting.definition }
  const read = readAnyCondition(fields, place)
  if ('problems' in read) return editorReply(read.problems, values)
  return saveDraft({
    ...edit,
    change: withCondition(place, read.expression),
    mine: { [of]: read.expression },
  })
}

export default function FormConditionPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const said = editorSaid(actionData)
  return (
    <>
      <title>{pageTitle(m.form_condition_title(), said.problems)}</title>
      <ConditionPage {...loaderData} {...said} asked={params.question} />
    </>
  )
}
