import { ColumnsPage } from '#app/components/columns-page.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { readNewColumn, usesOfColumn } from '#app/domain/column-edit.ts'
import { moved } from '#app/domain/form-edit.ts'
import { posted } from '#app/domain/read-property.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { attempt } from '#app/http/attempt.ts'
import { readFields } from '#app/http/body.ts'
import { rowsFor, withColumns } from '#app/http/column-editor.ts'
import { editorReply, typedOf } from '#app/http/editor-reply.ts'
import { saveDraft } from '#app/http/save-draft.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/form-columns'

export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId: _, ...editor } = await rowsFor(context, params)
  return editor
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId, form, question, setting } = await rowsFor(context, params)
  const fields = await readFields(request)
  const typed = typedOf(fields)
  const address = `/manage/forms/${form.id}/edit/questions/${question.key}/columns`
  const part = `question:${question.key}` as const
  const edit = { personId, formId: form.id, part, base: posted(fields, 'base'), typed }
  const [move = '', column = ''] = posted(fields, 'do').split(':')
  if (move === 'up' || move === 'down') {
    const change = withColumns(question, (list) => moved(list, column, move === 'up' ? -1 : 1))
    return saveDraft({ ...edit, change, done: () => `${address}?done=moved` })
  }
  if (move === 'remove') {
    const by = usesOfColumn(setting, question.key, column)
    if (by !== '') return attempt(() => Promise.reject(new Refusal('still_used', { by })))
    const change = withColumns(question, (list) => list.filter(({ key }) => key !== column))
    return saveDraft({ ...edit, change, done: () => `${address}?done=moved` })
  }
  const read = readNewColumn(question, fields, setting.locales)
  if ('problems' in read) return editorReply(read.problems, typed)
  const change = withColumns(question, (list) => [...list, read.column])
  return saveDraft({ ...edit, change, done: () => `${address}/${read.column.key}` })
}

export default function FormColumnsPage({ loaderData, actionData }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  return (
    <>
      <title>{pageTitle(m.property_columns(), problems)}</title>
      <ColumnsPage
        {...loaderData}
        {...{ problems }}
        values={actionData && 'values' in actionData ? actionData.values : {}}
        conflict={actionData && 'conflict' in actionData ? actionData.conflict : undefined}
        refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined}
      />
    </>
  )
}
