import { ColumnPage } from '#app/components/column-page.tsx'
import { localized } from '#app/components/localized.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { readColumn } from '#app/domain/column-edit.ts'
import { posted } from '#app/domain/read-property.ts'
import { movedList } from '#app/domain/typed-list.ts'
import { readFields } from '#app/http/body.ts'
import { rowsFor, withColumns } from '#app/http/column-editor.ts'
import { editorReply, typedOf } from '#app/http/editor-reply.ts'
import { found } from '#app/http/found.ts'
import { saveDraft } from '#app/http/save-draft.ts'

import type { Route } from './+types/form-column'

export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId: _, ...editor } = await rowsFor(context, params)
  return { ...editor, column: found(editor.question.columns.find(({ key }) => key === params.column)) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId, form, question, setting } = await rowsFor(context, params)
  const column = found(question.columns.find(({ key }) => key === params.column))
  const fields = await readFields(request)
  const typed = typedOf(fields)
  const moved = movedList(typed)
  if (moved) return { values: moved }

  const read = readColumn(question, column, fields, setting)
  if ('problems' in read) return editorReply(read.problems, typed)
  return saveDraft({
    personId,
    formId: form.id,
    part: `question:${question.key}`,
    base: posted(fields, 'base'),
    typed,
    change: withColumns(question, (list) => list.map((it) => (it.key === column.key ? read.column : it))),
    done: () => `/manage/forms/${form.id}/edit/questions/${question.key}/columns?done=saved`,
  })
}

export default function FormColumnPage({ loaderData, actionData }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  return (
    <>
      <title>{pageTitle(localized(loaderData.column.label), problems)}</title>
      <ColumnPage
        {...loaderData}
        {...{ problems }}
        values={actionData?.values}
        conflict={actionData && 'conflict' in actionData ? actionData.conflict : undefined}
        refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined}
      />
    </>
  )
}
