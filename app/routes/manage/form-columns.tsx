import { data } from 'react-router'

import { ColumnsPage } from '#app/components/columns-page.tsx'
import { editorSaid } from '#app/components/editor-said.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { readNewColumn } from '#app/domain/column-edit.ts'
import { columnMoved, readColumnMove } from '#app/domain/column-move.ts'
import { readFields } from '#app/http/body.ts'
import { rowsFor, withColumns } from '#app/http/column-editor.ts'
import { editorReply, typedOf } from '#app/http/editor-reply.ts'
import { saveDraft } from '#app/http/save-draft.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/form-columns'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { writer: _, ...editor } = await rowsFor({ request, context }, params)
  return data(editor, { status: editor.question ? 200 : 404 })
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { writer, form, question, setting } = await rowsFor({ request, context }, params)
  const fields = await readFields(request)
  const address = `/manage/forms/${form.id}/edit/questions/${params.question}/columns`
  const done = () => `${address}?done=moved`
  const edit = { writer, formId: form.id, part: `question:${params.question}`, fields, done } as const
  if (!question) return saveDraft({ ...edit, change: (it) => it })
  const move = readColumnMove(fields)
  if (move) return saveDraft({ ...edit, change: columnMoved(question.key, move, setting) })

  const read = readNewColumn(question, fields, setting.locales)
  if ('problems' in read) return editorReply(read.problems, typedOf(fields))
  return saveDraft({
    ...edit,
    change: withColumns(question.key, (list) => [...list, read.column]),
    mine: { ...question, columns: [...question.columns, read.column] },
    done: () => `${address}/${read.column.key}`,
  })
}

export default function FormColumnsPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const said = editorSaid(actionData)
  return (
    <>
      <title>{pageTitle(m.property_columns(), said.problems)}</title>
      <ColumnsPage {...loaderData} {...said} asked={params.question} />
    </>
  )
}
