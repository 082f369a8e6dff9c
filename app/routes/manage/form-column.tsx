import { data } from 'react-router'

import { ColumnPage } from '#app/components/column-page.tsx'
import { editorSaid } from '#app/components/editor-said.ts'
import { localized } from '#app/components/localized.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { readColumn } from '#app/domain/column-edit.ts'
import { movedList } from '#app/domain/typed-list.ts'
import { readFields } from '#app/http/body.ts'
import { columnOfPost, rowsFor, withColumn, withColumns } from '#app/http/column-editor.ts'
import { type EditorReply, editorReply, typedOf } from '#app/http/editor-reply.ts'
import { saveDraft } from '#app/http/save-draft.ts'

import type { Route } from './+types/form-column'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { writer: _, ...editor } = await rowsFor({ request, context }, params)
  const column = editor.question?.columns.find(({ key }) => key === params.column)
  return data({ ...editor, column }, { status: column ? 200 : 404 })
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { writer, form, question, setting } = await rowsFor({ request, context }, params)
  const fields = await readFields(request)
  const values = typedOf(fields)
  const moved = movedList(values)
  if (moved) return data<EditorReply>({ values: moved })

  const columns = `/manage/forms/${form.id}/edit/questions/${params.question}/columns`
  const edit = {
    ...{ writer, formId: form.id, fields },
    part: `question:${params.question}`,
    done: () => `${columns}?done=saved`,
  } as const
  if (!question) return saveDraft({ ...edit, change: (it) => it })
  const read = readColumn(question, columnOfPost(question, params.column, fields), fields, setting)
  if ('problems' in read) return editorReply(read.problems, values)
  return saveDraft({ ...edit, change: withColumns(question.key, withColumn(read.column)), mine: read.column })
}

export default function FormColumnPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const said = editorSaid(actionData)
  const { column } = loaderData
  return (
    <>
      <title>{pageTitle(column ? localized(column.label) : params.column, said.problems)}</title>
      <ColumnPage {...loaderData} {...said} asked={params} />
    </>
  )
}
